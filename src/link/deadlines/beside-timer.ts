/** Work that a promise's own executor waits for only so long. */
import type { CallEvent, CallId, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Outcome } from './outcome.ts';
import { constantTime, executorOf, timerCalls } from './timers.ts';

/** `new Promise((resolve, reject) => { setTimeout(() => reject(late), ms); fetch(url).then(resolve, reject) })`: whoever waits is told in time. */
export function besideTimer(program: Program, unit: FileUnit, call: CallEvent): readonly (readonly [CallId, Outcome])[] {
  const executor = executorOf(program, unit, call);
  const timer = executor === undefined ? undefined : timerCalls(program, unit, executor).find((one) => one.function === executor && settles(unit, executor, one));
  if (executor === undefined || timer === undefined) return [];
  const after = argument(program, { unit, call: timer }, 1);
  const outcome: Outcome = { kind: 'set', coverage: 'call', how: 'a timer beside it', at: locate(unit, timer.span), ...constantTime(after) };
  return callsWithin(unit, executor).filter(({ span }) => !(timer.span[0] <= span[0] && span[1] <= timer.span[1])).map(({ id }) => [id, outcome]);
}

/** `setTimeout(reject, ms)`, `setTimeout(() => { … reject(new Error('late')) }, ms)`, and no work that begins then. */
function settles(unit: FileUnit, executor: number, timer: CallEvent): boolean {
  const ways = new Set(unit.facts.functions[executor]?.parameters.map(({ value }) => value));
  const run = timer.arguments[0]?.value;
  if (run !== undefined && ways.has(run)) return true;
  const body = run === undefined ? undefined : unit.facts.values[run];
  const settling = body?.kind === 'function' ? (unit.index.callsOf.get(body.function) ?? []).filter(({ callee }) => ways.has(callee)) : [];
  return settling.length > 0 && settling.every((one) => one.arguments.every(({ value }) => unit.facts.values[value]?.kind !== 'result' || isMade(unit, value)));
}

/** `new Error('late')`. */
function isMade(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'result' && unit.facts.calls[value.call]?.construct === true;
}
