/** What differs from one attempt to the next. */
import type { FunctionId, Span } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Ref } from '../../values/abstract.ts';

export interface Turn {
  readonly unit: FileUnit;
  /** The part of the text that runs again: a write in it is carried over. Absent: a field or variable that anything may write. */
  readonly body?: Span;
  /** Where the head of a loop ends: a test before it is made before the attempt of its turn. */
  readonly headEnd?: number;
  /** What a parameter is in the next turn (recursion): its argument; 'counter': the number of the attempt. */
  readonly parameters: ReadonlyMap<string, Ref | 'counter'>;
}

export function parameterKey(unit: FileUnit, id: FunctionId, index: number): string {
  return `${unit.path}#${id}.${index}`;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}
