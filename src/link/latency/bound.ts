/** The time after which a call gives up on what it is given, where that can be computed. */
import type { BoundOperation } from '../../catalog/schema.ts';
import { argument, optionsArgument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { BoundOperand } from '../deadlines/bounded.ts';
import { isTimerFunction } from '../deadlines/timers.ts';
import { durationOutcome } from '../deadlines/duration.ts';
import { optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue } from '../values/abstract.ts';

export function boundMs(program: Program, ref: CallRef, { outcome }: BoundOperand): number | undefined {
  if (outcome.kind === 'set' && outcome.ms !== undefined) return outcome.ms;
  const found = callees(program, ref).map((callee) => msOf(program, ref, callee));
  return found.length === 1 ? found[0] : undefined;
}

function msOf(program: Program, ref: CallRef, callee: Callee): number | undefined {
  if (callee.is === 'function') return helperMs(program, ref, callee.fn);
  if (callee.is === 'builtin') return racedMs(program, ref);
  if (callee.is !== 'operation' || callee.operation.is !== 'bound') return undefined;
  const written = writtenMs(program, ref, callee.operation);
  if (written !== undefined) return written;
  const creation = callee.on?.creation;
  const made = creation && callees(program, creation).find((one) => one.is === 'operation' && one.operation.is === 'bound');
  return creation !== undefined && made?.is === 'operation' && made.operation.is === 'bound' ? writtenMs(program, creation, made.operation) : undefined;
}

function writtenMs(program: Program, ref: CallRef, { duration, unit, options }: BoundOperation): number | undefined {
  const given = duration.argument !== undefined ? argument(program, ref, duration.argument) : duration.option === undefined ? undefined : optionAt(program, optionsArgument(program, ref, options ?? 'any'), duration.option);
  return given === undefined ? duration.byDefault : millisecondsOf(given, unit);
}

function millisecondsOf(value: Abstract, unit: 'ms' | 's'): number | undefined {
  const outcome = durationOutcome(value, { path: '', unit, coverage: 'call', off: ['Infinity'] });
  return outcome.kind === 'set' ? outcome.ms : undefined;
}

/** The one timer of an own helper, with what this caller gives it. */
function helperMs(program: Program, ref: CallRef, fn: FunctionValue): number | undefined {
  const frame = program.frame(fn, ref);
  const timers = callsWithin(fn.unit, fn.function).flatMap((call) => {
    const timer: CallRef = { unit: fn.unit, call, frame };
    return callees(program, timer).flatMap((callee) => (callee.is === 'operation' && callee.operation.is === 'delay' ? [{ timer, operation: callee.operation }] : []));
  });
  const [only, ...more] = timers;
  if (only === undefined || more.length > 0 || only.operation.repeats === true) return undefined;
  const after = argument(program, only.timer, only.operation.duration.argument);
  const [value] = after === undefined ? [] : optionsOf(after);
  return value === undefined ? undefined : millisecondsOf(value, only.operation.unit);
}

/** `Promise.race([work, after(5000)])`, where `after` arms the timer. */
function racedMs(program: Program, { unit, call, frame }: CallRef): number | undefined {
  const list = call.arguments[0] && unit.facts.values[call.arguments[0].value];
  if (list?.kind !== 'array') return undefined;
  const found = list.elements.flatMap(({ value }) => {
    const raced = unit.facts.values[value];
    const made = raced?.kind === 'result' ? unit.facts.calls[raced.call] : undefined;
    if (made === undefined) return [];
    const ref: CallRef = { unit, call: made, frame };
    return callees(program, ref).flatMap((callee) => (callee.is === 'function' && isTimerFunction(program, callee.fn, 0) ? [helperMs(program, ref, callee.fn)] : []));
  });
  return found.length === 1 ? found[0] : undefined;
}
