import type { FunctionId, Span } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';

export interface Scope {
  readonly program: Program;
  readonly unit: FileUnit;
  readonly function: FunctionId;
  /** The part of the text that runs again; absent: the whole function. */
  readonly body?: Span;
}
