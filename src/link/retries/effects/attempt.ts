import type { Span } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';

/** What each attempt runs anew: a value made in here differs from attempt to attempt. */
export interface Attempt {
  readonly unit: FileUnit;
  readonly span: Span;
  /** Functions that are called from it, `path#id`. */
  readonly functions: Set<string>;
}
