/** Calls that something around them gives up on: `Promise.race` with a timer, p-timeout, own helpers that do the same. */
import type { CallEvent, CallId, Value, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { calleeOf, type Callee } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import { optionsOf, type FunctionValue } from '../values/abstract.ts';
import { besideTimer } from './beside-timer.ts';
import { durationOutcome } from './duration.ts';
import type { Outcome } from './outcome.ts';
import { armsTimer, executorOf, isTimer, timerDuration } from './timers.ts';

/** The bound around a call, when there is one. It ends the wait, not always the work. */
export function boundAround(program: Program, unit: FileUnit, call: CallEvent): Outcome | undefined {
  return boundsIn(program, unit).get(call.id);
}

function boundsIn(program: Program, unit: FileUnit): ReadonlyMap<CallId, Outcome> {
  return once(program, 'bounds', unit, new Map<CallId, Outcome>(), () => {
    const found = new Map<CallId, Outcome>();
    for (const call of unit.facts.calls) {
      for (const bound of boundedOperands(program, unit, call)) {
        for (const id of callsReached(program, unit, bound.operand, 0)) if (id !== call.id) found.set(id, bound.outcome);
      }
      for (const [id, outcome] of besideTimer(program, unit, call)) found.set(id, outcome);
    }
    return found;
  });
}

export interface BoundOperand {
  readonly operand: ValueId;
  readonly outcome: Outcome;
}

/** What the call gives up on after a time. */
export function boundedOperands(program: Program, unit: FileUnit, call: CallEvent): readonly BoundOperand[] {
  const callee = calleeOf(program, { unit, call });
  if (isRace(unit, call, callee)) return racedOperands(program, unit, call);
  if (callee.is === 'operation' && callee.operation.is === 'bound') return boundByLibrary(program, unit, call, callee);
  const piped = boundByPipe(program, unit, call);
  if (piped.length > 0) return piped;
  if (callee.is === 'function') return boundByHelper(program, unit, call, callee.fn);
  return [];
}

function isRace(unit: FileUnit, call: CallEvent, callee: Callee): boolean {
  if (callee.is === 'builtin') return callee.name === 'Promise.race';
  const value = unit.facts.values[call.callee];
  if (value?.kind !== 'member' || value.property !== 'race') return false;
  const object = unit.facts.values[value.object];
  return object?.kind === 'global' && object.name === 'Promise';
}

function racedOperands(program: Program, unit: FileUnit, call: CallEvent): readonly BoundOperand[] {
  const [list] = call.arguments;
  const array = list && unit.facts.values[list.value];
  if (array?.kind !== 'array') return [];
  const operands = array.elements.map(({ value }) => value);
  const timer = operands.find((operand) => isTimer(program, unit, operand, 0));
  if (timer === undefined) return [];
  const outcome: Outcome = { kind: 'set', coverage: 'call', how: 'a race with a timer', at: locate(unit, call.span), ...timerDuration(program, unit, timer) };
  return operands.filter((operand) => operand !== timer).map((operand) => ({ operand, outcome }));
}

function boundByLibrary(program: Program, unit: FileUnit, call: CallEvent, callee: Extract<Callee, { is: 'operation' }>): readonly BoundOperand[] {
  const { operation } = callee;
  if (operation.is !== 'bound' || typeof operation.bounds !== 'number') return [];
  const operand = call.arguments.at(operation.bounds)?.value;
  if (operand === undefined) return [];
  const duration = operation.duration.argument === undefined ? undefined : argument(program, { unit, call }, operation.duration.argument);
  const outcome = durationOutcome(duration ?? { is: 'undefined' }, { path: callee.name, unit: operation.unit, coverage: 'call', off: ['Infinity'] });
  const ms = outcome.kind === 'set' ? outcome.ms : operation.duration.byDefault;
  return outcome.kind === 'off' ? [] : [{ operand, outcome: { kind: 'set', coverage: 'call', how: callee.name, at: locate(unit, call.span), ms } }];
}

/** `source.pipe(timeout(2000))`: an operator among the others gives up on what flows through. */
function boundByPipe(program: Program, unit: FileUnit, call: CallEvent): readonly BoundOperand[] {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind !== 'member' || callee.property !== 'pipe') return [];
  return call.arguments.flatMap(({ value }) => {
    const operator = resultCall(unit, value);
    const made = operator && calleeOf(program, { unit, call: operator });
    if (operator === undefined || made?.is !== 'operation' || made.operation.is !== 'bound' || made.operation.bounds !== undefined) return [];
    const given = argument(program, { unit, call: operator }, made.operation.duration.argument ?? 0);
    const outcome = durationOutcome(given ?? { is: 'undefined' }, { path: made.name, unit: made.operation.unit, coverage: 'call', off: ['Infinity'] });
    if (outcome.kind === 'off') return [];
    return [{ operand: callee.object, outcome: { kind: 'set', coverage: 'call', how: made.name, at: locate(unit, operator.span), ms: outcome.kind === 'set' ? outcome.ms : undefined } }];
  });
}

function resultCall(unit: FileUnit, id: ValueId): CallEvent | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

function boundByHelper(program: Program, unit: FileUnit, call: CallEvent, fn: FunctionValue): readonly BoundOperand[] {
  if (!call.arguments.some(({ value, spread }) => !spread && mayWait.has(unit.facts.values[value]?.kind))) return [];
  const outcome: Outcome = { kind: 'set', coverage: 'call', how: fn.unit.facts.functions[fn.function]?.name ?? 'a helper with a timer', at: locate(unit, call.span) };
  return boundedParameters(program, fn).flatMap((index) => {
    const operand = call.arguments[index];
    return operand === undefined || operand.spread ? [] : [{ operand: operand.value, outcome }];
  });
}

/** What has an outcome to wait for, or leads to the caller's: a helper does nothing with the time of plain data. */
const mayWait: ReadonlySet<Value['kind'] | undefined> = new Set(['result', 'function', 'awaited', 'choice', 'merge', 'default', 'array', 'parameter', 'variable', 'import', 'member']);

/** Parameters whose promise, or whose call, this function races with a timer. */
export function boundedParameters(program: Program, fn: FunctionValue): readonly number[] {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || facts.parameters.length === 0) return [];
  return once(program, 'bounded parameters', facts, [], () => {
    const bounded = new Set<number>();
    for (const call of callsWithin(fn.unit, fn.function)) {
      for (const { operand } of boundedOperands(program, fn.unit, call)) {
        for (const index of parametersReached(fn.unit, fn.function, operand, 0)) bounded.add(index);
      }
      for (const index of settledBesideTimer(program, fn, call)) bounded.add(index);
    }
    return [...bounded].sort((a, b) => a - b);
  });
}

/** `new Promise((resolve, reject) => { setTimeout(reject, ms); work.then(resolve, reject) })`: the parameter is `work`. */
function settledBesideTimer(program: Program, fn: FunctionValue, call: CallEvent): readonly number[] {
  const executor = executorOf(program, fn.unit, call);
  if (executor === undefined || !armsTimer(program, fn.unit, executor)) return [];
  return callsWithin(fn.unit, executor).flatMap((inner) => {
    const callee = fn.unit.facts.values[inner.callee];
    return callee?.kind === 'member' && (callee.property === 'then' || callee.property === 'catch') ? parametersReached(fn.unit, fn.function, callee.object, 0) : [];
  });
}

function parametersReached(unit: FileUnit, id: number, operand: ValueId, depth: number): readonly number[] {
  const value = unit.facts.values[operand];
  if (value === undefined || depth > 8) return [];
  switch (value.kind) {
    case 'parameter':
      return value.function === id ? [value.index] : [];
    case 'result': {
      const call = unit.facts.calls[value.call];
      const callee = call && unit.facts.values[call.callee];
      const through = callee?.kind === 'member' ? callee.object : call?.callee;
      return through === undefined ? [] : parametersReached(unit, id, through, depth + 1);
    }
    case 'awaited':
    case 'default':
      return parametersReached(unit, id, value.value, depth + 1);
    case 'choice':
      return value.options.flatMap((option) => parametersReached(unit, id, option, depth + 1));
    default:
      return [];
  }
}

// ------------------------------------------------------------------------------------------------ what an operand holds

/** Calls whose outcome the operand waits for. */
function callsReached(program: Program, unit: FileUnit, operand: ValueId, depth: number): readonly CallId[] {
  const value = unit.facts.values[operand];
  if (value === undefined || depth > 8) return [];
  const into = (id: ValueId) => callsReached(program, unit, id, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      if (call === undefined) return [];
      const callee = unit.facts.values[call.callee];
      const chained = callee?.kind === 'member' ? into(callee.object) : [];
      const inline = callee?.kind === 'function' ? into(call.callee) : localBody(program, unit, call);
      return [call.id, ...chained, ...inline, ...executorCalls(program, unit, call), ...ranCalls(program, unit, call)];
    }
    case 'function':
      return callsWithin(unit, value.function).map((call) => call.id);
    case 'awaited':
      return into(value.value);
    case 'choice':
      return value.options.flatMap(into);
    case 'merge':
      return value.values.flatMap(into);
    case 'array':
      return value.elements.flatMap((element) => into(element.value));
    default:
      return [];
  }
}

/** A closure of this file that is called as the operand: `race([work(), timer])`. */
function localBody(program: Program, unit: FileUnit, call: CallEvent): readonly CallId[] {
  const callee = calleeOf(program, { unit, call });
  if (callee.is !== 'function' || callee.fn.unit !== unit) return [];
  const facts = unit.facts.functions[callee.fn.function];
  return facts?.parent === undefined || facts.kind === 'method' || facts.parent === 0 ? [] : callsWithin(unit, callee.fn.function).map((inner) => inner.id);
}

/** What a library is given to run at once: `Effect.tryPromise(() => fetch(url))`. */
function ranCalls(program: Program, unit: FileUnit, call: CallEvent): readonly CallId[] {
  const callee = calleeOf(program, { unit, call });
  if (callee.is !== 'operation' || callee.operation.is !== 'runs' || typeof callee.operation.runs !== 'number') return [];
  const given = argument(program, { unit, call }, callee.operation.runs);
  const functions = given === undefined ? [] : optionsOf(given).filter((one) => one.is === 'function' && one.unit === unit);
  return functions.flatMap((fn) => (fn.is === 'function' ? callsWithin(unit, fn.function).map((inner) => inner.id) : []));
}

function executorCalls(program: Program, unit: FileUnit, call: CallEvent): readonly CallId[] {
  const executor = executorOf(program, unit, call);
  return executor === undefined ? [] : callsWithin(unit, executor).map((inner) => inner.id);
}
