/** Whether awaiting a value waits for a time, and for how long. */
import type { CallEvent } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { callsWithin } from '../../calls/search.ts';
import { returnsOf } from '../../calls/result.ts';
import { onceFor, type Program } from '../../program/program.ts';
import { walk } from '../../tree/walk.ts';
import type { CallRef, FunctionValue, Ref } from '../../values/abstract.ts';
import { elapsedBound } from './elapsed.ts';

export interface Wait {
  /** The time, as an expression; undefined: it cannot be told. */
  readonly duration: Ref | undefined;
  readonly unit: 'ms' | 's';
}

/** Own helpers that call helpers that call helpers: more than is written. */
const deepest = 5;

/** The waits that awaiting this value makes; empty: none is seen. */
export function waitsOf(program: Program, ref: Ref, depth = 0): readonly Wait[] {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > deepest * 3) return [];
  const at = (id: number): Ref => ({ ...ref, id });
  switch (value.kind) {
    case 'awaited':
      return waitsOf(program, at(value.value), depth + 1);
    case 'choice':
      return value.options.flatMap((option) => waitsOf(program, at(option), depth + 1));
    case 'result': {
      const call = ref.unit.facts.calls[value.call];
      return call === undefined ? [] : waitsOfCall(program, { ...ref, call }, depth + 1);
    }
    default:
      return [];
  }
}

const chained = new Set(['then', 'catch', 'finally']);

function waitsOfCall(program: Program, ref: CallRef, depth: number): readonly Wait[] {
  const callee = ref.unit.facts.values[ref.call.callee];
  if (callee?.kind === 'member' && typeof callee.property === 'string' && chained.has(callee.property)) {
    return [...waitsOf(program, { ...ref, id: callee.object }, depth), ...callbackWaits(program, ref, depth)];
  }
  const found = callees(program, ref).flatMap((one) => waitsOfCallee(program, ref, one, depth));
  if (found.length > 0) return found;
  const byName = named(ref, callees(program, ref));
  return byName.length > 0 ? byName : handedWaits(program, ref, depth);
}

/** `unlessStopped(signal, sleep(ms))`: a promise that waits, handed on to something that waits for it. */
function handedWaits(program: Program, ref: CallRef, depth: number): readonly Wait[] {
  if (ref.call.construct) return [];
  return ref.call.arguments.flatMap(({ value }) => (ref.unit.facts.values[value]?.kind === 'result' ? waitsOf(program, { ...ref, id: value }, depth + 1) : []));
}

/** `.then(() => sleep(…))`. */
function callbackWaits(program: Program, ref: CallRef, depth: number): readonly Wait[] {
  return ref.call.arguments.flatMap(({ value }) => {
    const given = program.evaluate({ ...ref, id: value });
    return given.is === 'function' && given.unit === ref.unit ? waitsOfFunction(program, given, ref, depth) : [];
  });
}

function waitsOfCallee(program: Program, ref: CallRef, callee: Callee, depth: number): readonly Wait[] {
  switch (callee.is) {
    case 'operation':
      return callee.operation.is === 'delay' ? delayWait(program, ref, callee.operation) : [];
    case 'function':
      return waitsOfFunction(program, callee.fn, ref, depth);
    case 'builtin':
      return callee.name === 'Promise' ? executorWaits(program, ref) : /^Promise\.(race|all|any|allSettled)$/.test(callee.name) ? memberWaits(program, ref, depth) : [];
    default:
      return [];
  }
}

type Delay = Extract<Extract<Callee, { is: 'operation' }>['operation'], { is: 'delay' }>;

/** A timer without a callback is a promisified one. */
function delayWait(program: Program, ref: CallRef, operation: Delay): readonly Wait[] {
  if (operation.repeats === true) return [];
  const promised = operation.runs === undefined || !isFunction(program, ref, operation.runs);
  if (operation.runs !== undefined && !promised) return [];
  const position = operation.runs === undefined ? operation.duration.argument : 0;
  return [{ duration: argumentAt(ref, position), unit: operation.unit }];
}

function isFunction(program: Program, ref: CallRef, position: number): boolean {
  const given = argumentAt(ref, position);
  if (given === undefined || ref.call.arguments.length === 1) return false;
  return ['function', 'parameter', 'operation', 'unknown', 'element'].includes(program.evaluate(given).is);
}

export function argumentAt(ref: CallRef, position: number): Ref | undefined {
  const given = ref.call.arguments[position];
  return given === undefined || given.spread ? undefined : { unit: ref.unit, id: given.value, frame: ref.frame };
}

function memberWaits(program: Program, ref: CallRef, depth: number): readonly Wait[] {
  const list = argumentAt(ref, 0);
  const array = list && ref.unit.facts.values[list.id];
  return array?.kind === 'array' ? array.elements.flatMap(({ value }) => waitsOf(program, { ...ref, id: value }, depth + 1)) : [];
}

// ------------------------------------------------------------------------------------------------ new Promise

/** `new Promise((resolve) => setTimeout(resolve, ms))`; one that rejects is a deadline. */
function executorWaits(program: Program, ref: CallRef): readonly Wait[] {
  const given = argumentAt(ref, 0);
  const executor = given && program.evaluate(given);
  if (executor?.is !== 'function' || executor.unit !== ref.unit) return [];
  const inside = { unit: ref.unit, frame: ref.frame };
  return callsWithin(ref.unit, executor.function).flatMap((call): readonly Wait[] => {
    for (const callee of callees(program, { ...inside, call })) {
      if (callee.is !== 'operation' || callee.operation.is !== 'delay' || callee.operation.runs === undefined) continue;
      const timer: CallRef = { ...inside, call };
      if (!resolves(program, timer, callee.operation.runs, executor.function)) continue;
      const duration = callee.operation.repeats === true ? elapsedBound(program, timer) : argumentAt(timer, callee.operation.duration.argument);
      return [{ duration, unit: callee.operation.unit }];
    }
    return isForeignTimer(program, { ...inside, call }, executor.function) ? [{ duration: argumentAt({ ...inside, call }, 1), unit: 'ms' }] : [];
  });
}

/** `Meteor.setTimeout(resolve, ms)`: a framework's own, which takes the same. */
function isForeignTimer(program: Program, timer: CallRef, executor: number): boolean {
  const { call, unit } = timer;
  return call.arguments.length === 2 && lastName(unit.facts.values, call) === 'setTimeout' && resolves(program, timer, 0, executor);
}

/** Whether what the timer runs is, or calls, the executor's first parameter. */
function resolves(program: Program, timer: CallRef, position: number, executor: number): boolean {
  const given = argumentAt(timer, position);
  if (given === undefined) return false;
  const isResolve = (id: number): boolean => {
    const value = timer.unit.facts.values[id];
    return value?.kind === 'parameter' && value.function === executor && value.index === 0;
  };
  if (isResolve(given.id)) return true;
  const callback = program.evaluate(given);
  return callback.is === 'function' && callback.unit === timer.unit && callsWithin(timer.unit, callback.function).some((call) => isResolve(call.callee) || call.arguments.some(({ value }) => isResolve(value)));
}

// ------------------------------------------------------------------------------------------------ own helpers

/** What a project function waits for when it is called so: in what it awaits and in what it returns. */
function waitsOfFunction(program: Program, fn: FunctionValue, from: CallRef, depth: number): readonly Wait[] {
  if (depth > deepest || !mayWait(program, fn)) return [];
  const frame = program.frame(fn, from);
  return frame === undefined ? [] : awaitedIn(program, fn).flatMap((id) => waitsOf(program, { unit: fn.unit, id, frame }, depth + 1));
}

/** Asked first without the call's arguments, so that the answer can be kept. */
function mayWait(program: Program, fn: FunctionValue): boolean {
  return onceFor(program, 'retries: may wait', fn, false, () => awaitedIn(program, fn).some((id) => waitsOf(program, { unit: fn.unit, id, frame: fn.frame }).length > 0));
}

export function awaitedIn(program: Program, fn: FunctionValue): readonly number[] {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return [];
  const found = returnsOf(program, facts).flatMap(({ value }) => (value === undefined ? [] : [value]));
  walk(facts.body, (node) => {
    if (node.kind === 'await' || (node.kind === 'yield' && node.value !== undefined)) found.push(node.value as number);
  });
  return [...new Set(found)];
}

// ------------------------------------------------------------------------------------------------ by name

const sleeps = /^(sleep|delay|wait|pause|snooze|backoff|backOff|waitFor|setTimeout)(Ms|For|Async|Seconds|Between\w*|Before\w*)?$|^(apply|do|perform)Backoff$/;

/** More than this is no number of seconds that anybody waits for, and less no number of milliseconds: `delay(1)`. */
const mostSeconds = 30;

/** A function that is not in sight and is called `sleep`: it waits, for what it is given. */
function named(ref: CallRef, found: readonly Callee[]): readonly Wait[] {
  if (found.some(({ is }) => is === 'operation' || is === 'function')) return [];
  const name = lastName(ref.unit.facts.values, ref.call);
  if (name === undefined || !sleeps.test(name)) return [];
  const duration = argumentAt(ref, 0);
  const given = duration && ref.unit.facts.values[duration.id];
  const inSeconds = given?.kind === 'constant' && typeof given.value === 'number' && given.value > 0 && given.value <= mostSeconds;
  return [{ duration, unit: inSeconds ? 's' : 'ms' }];
}

function lastName(values: CallRef['unit']['facts']['values'], call: CallEvent): string | undefined {
  const callee = values[call.callee];
  if (callee?.kind === 'member') return typeof callee.property === 'string' ? callee.property : undefined;
  return callee?.kind === 'global' || callee?.kind === 'import' ? callee.name : undefined;
}
