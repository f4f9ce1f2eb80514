/** Numbers that do not mean what their writer thinks: of the other unit, or 0 for 'no limit'. */
import type { DeadlineOption } from '../../catalog/schema.ts';
import type { IneffectiveOption } from '../program-facts.ts';
import type { Abstract } from '../values/abstract.ts';

export interface WrongValue {
  readonly why: string;
  readonly does: IneffectiveOption['does'];
}

/** Below this a number of milliseconds is no deadline that anybody would want: seconds were meant. */
const fewestMs = 30;
/** Above this a number of seconds is more than an hour: milliseconds were meant. */
const mostSeconds = 3600;

export function wrongValue(row: DeadlineOption, value: Abstract): WrongValue | undefined {
  if (row.form !== 'duration' || row.ineffective !== undefined || value.is !== 'constant' || typeof value.value !== 'number') return undefined;
  if (row.off?.includes(value.value) === true) return undefined;
  return value.value === 0 ? zero(row) : wrongUnit(row, value.value);
}

function zero({ zero: does }: DeadlineOption): WrongValue | undefined {
  if (does === undefined) return undefined;
  return does === 'at-once'
    ? { why: '0 does not switch it off, it ends every call at once', does: 'fails-at-once' }
    : { why: '0 does not switch it off, the limit that holds without it stays in force', does: 'stays-limited' };
}

function wrongUnit({ unit }: DeadlineOption, number: number): WrongValue | undefined {
  if (unit === 'ms' && number > 0 && number < fewestMs) return { why: `it is read as milliseconds, and ${String(number)} ms is over before an answer can come`, does: 'fails-at-once' };
  if (unit === 's' && number > mostSeconds) return { why: `it is read as seconds, and ${String(number)} s is no deadline`, does: 'nothing' };
  return undefined;
}
