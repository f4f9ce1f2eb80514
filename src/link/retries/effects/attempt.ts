import type { Span } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';

/** What each attempt runs anew: a value made in here differs from attempt to attempt. */
export interface Attempt {
  readonly unit: FileUnit;
  readonly span: Span;
  /** Functions that are called from it, `path#id`. */
  readonly functions: Set<string>;
  /** The function that is run again; what it is given differs: the number of the attempt. */
  readonly root?: string;
  /** Who makes the attempts: a key that the library makes by itself lives through its own alone. */
  readonly by: 'caller' | 'library';
}
