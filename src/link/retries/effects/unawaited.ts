/** What nobody waits for cannot fail the attempt: it is done again only where something that is done after it fails. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Frame } from '../../values/abstract.ts';
import { reachOfCall } from '../tried/reach.ts';

/** A callback may tell of the outcome. */
export function isLeftBehind({ facts: { values } }: FileUnit, { used, arguments: given }: CallEvent): boolean {
  return used === 'dropped' && given.every(({ value }) => values[value]?.kind !== 'function');
}

/** Whether one of these calls, later in the text, may fail the attempt. */
export function mayFailAfter(program: Program, at: { readonly unit: FileUnit; readonly frame?: Frame | undefined }, { span }: CallEvent, calls: readonly CallEvent[]): boolean {
  return calls.some((call) => call.span[0] >= span[1] && !isLeftBehind(at.unit, call) && reachOfCall(program, { unit: at.unit, frame: at.frame, call }) !== 'local');
}
