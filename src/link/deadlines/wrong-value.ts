/** Numbers that do not mean what their writer thinks: of the other unit, of the other origin, or 0 for 'no limit'. */
import type { DeadlineOption } from '../../catalog/schema.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { IneffectiveOption } from '../program-facts.ts';
import type { Abstract, Ref } from '../values/abstract.ts';

export interface WrongValue {
  readonly why: string;
  readonly does: IneffectiveOption['does'];
}

/** Below this a number of milliseconds is no deadline that anybody would want: seconds were meant. */
const fewestMs = 30;
/** Above this a number of seconds is more than an hour: milliseconds were meant. */
const mostSeconds = 3600;

export function wrongValue(program: Program, row: DeadlineOption, value: Abstract): WrongValue | undefined {
  if (row.form === 'absolute') return row.relative === true ? fromTheClock(program, value) : long(value);
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

// ------------------------------------------------------------------------------------------------ points in time

/** Before 1973, in milliseconds: a number of them was meant, and not a point in time. */
const earliest = 100_000_000_000;

function long(value: Abstract): WrongValue | undefined {
  const number = value.is === 'constant' ? value.value : undefined;
  if (typeof number !== 'number' || number <= 0 || number >= earliest) return undefined;
  return { why: `it is a point in time, and ${String(number)} lies in 1970 or soon after: every call ends at once`, does: 'fails-at-once' };
}

/** `Date.now() + 5000` where a number counts from now. */
function fromTheClock(program: Program, value: Abstract): WrongValue | undefined {
  const late = value.is === 'constant' ? typeof value.value === 'number' && value.value >= earliest && value.value !== Infinity : value.is === 'computed' && addsToClock(program, value.ref);
  return late ? { why: 'a number counts from now here, and that of the clock is decades; a Date is a point in time', does: 'nothing' } : undefined;
}

function addsToClock(program: Program, { unit, id }: Ref): boolean {
  const value = unit.facts.values[id];
  if (value?.kind !== 'binary' || value.operator !== '+') return false;
  return [value.left, value.right].some((side) => {
    const operand = unit.facts.values[side];
    const call = operand?.kind === 'result' ? unit.facts.calls[operand.call] : undefined;
    return call !== undefined && callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'clock' && callee.operation.gives === 'ms');
  });
}
