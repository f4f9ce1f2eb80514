/** Promises that settle after a time. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { returnsOf } from '../calls/result.ts';
import { callsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type Abstract, type FunctionValue } from '../values/abstract.ts';

/** A promise that settles after a time, whatever else happens. */
export function isTimer(program: Program, unit: FileUnit, operand: ValueId, depth: number): boolean {
  const value = unit.facts.values[operand];
  if (value === undefined || depth > 6) return false;
  if (value.kind === 'choice') return value.options.some((option) => isTimer(program, unit, option, depth + 1));
  if (value.kind !== 'result') return false;
  const call = unit.facts.calls[value.call];
  if (call === undefined) return false;
  return isTimerCall(program, unit, call, depth) || isChainedTimer(program, unit, call, depth);
}

function isTimerCall(program: Program, unit: FileUnit, call: CallEvent, depth: number): boolean {
  const executor = executorOf(program, unit, call);
  if (executor !== undefined) return armsTimer(program, unit, executor);
  return callees(program, { unit, call }).some((callee) => {
    if (callee.is === 'operation') return callee.operation.is === 'delay' && callee.operation.runs === undefined;
    return callee.is === 'function' && isTimerFunction(program, callee.fn, depth);
  });
}

/** A function that gives a timer, or that waits for one and then throws. */
export function isTimerFunction(program: Program, fn: FunctionValue, depth: number): boolean {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return false;
  return once(program, 'timer function', facts, false, () => {
    const returns = returnsOf(program, facts);
    if (returns.some((event) => event.value !== undefined && isTimer(program, fn.unit, event.value, depth + 1))) return true;
    const calls = fn.unit.index.callsOf.get(fn.function) ?? [];
    return facts.async && calls.length > 0 && facts.body.some((node) => node.kind === 'throw') && calls.some((call) => call.used === 'awaited' && isTimerCall(program, fn.unit, call, depth + 1));
  });
}

function isChainedTimer(program: Program, unit: FileUnit, call: CallEvent, depth: number): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && (callee.property === 'then' || callee.property === 'promise') && isTimer(program, unit, callee.object, depth + 1);
}

/** The executor of `new Promise(…)`. */
export function executorOf(program: Program, unit: FileUnit, call: CallEvent): number | undefined {
  const callee = unit.facts.values[call.callee];
  if (!call.construct || callee?.kind !== 'global' || callee.name !== 'Promise') return undefined;
  const executor = argument(program, { unit, call }, 0);
  return executor?.is === 'function' && executor.unit === unit ? executor.function : undefined;
}

export function armsTimer(program: Program, unit: FileUnit, executor: number): boolean {
  return timerCalls(program, unit, executor).length > 0;
}

export function timerCalls(program: Program, unit: FileUnit, executor: number): readonly CallEvent[] {
  return callsWithin(unit, executor).filter((call) => callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'delay'));
}

export function timerDuration(program: Program, unit: FileUnit, timer: ValueId): { ms?: number } {
  const value = unit.facts.values[timer];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  const executor = call && executorOf(program, unit, call);
  const [armed] = executor === undefined ? [] : timerCalls(program, unit, executor);
  return constantTime(armed && argument(program, { unit, call: armed }, 1));
}

export function constantTime(after: Abstract | undefined): { ms?: number } {
  const [ms] = after === undefined ? [] : optionsOf(after);
  return ms?.is === 'constant' && typeof ms.value === 'number' ? { ms: ms.value } : {};
}
