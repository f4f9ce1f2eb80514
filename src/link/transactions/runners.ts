/** Own functions that run what they are given inside a transaction: `withTransaction(work)`, a middleware, a decorator, an interceptor. */
import type { CallEvent, FunctionFacts } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { callsTo } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type CallRef, type FunctionValue, type ParameterValue, type Ref } from '../values/abstract.ts';
import { bodyOf, openedIn, type Body, type Opening } from './body.ts';

export interface HeldParameter {
  readonly index: number;
  /** `['handle']` of `next.handle()`, `['value', 'apply']` of a decorated method. */
  readonly path: readonly string[];
  readonly opening: Opening;
}

/** The parameters that a function calls inside a transaction, where it does nothing else there. */
export function heldParameters(program: Program, fn: FunctionValue): readonly HeldParameter[] {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || facts.parameters.length === 0) return [];
  return once<readonly HeldParameter[]>(program, 'transactions: held parameters', facts, [], () => find(program, fn.unit, facts));
}

function find(program: Program, unit: FileUnit, facts: FunctionFacts): readonly HeldParameter[] {
  return bodiesIn(program, unit).flatMap((body) => {
    if (doesMore(program, unit, body)) return [];
    const run = body.brought === undefined ? body.calls.flatMap((call) => parametersCalled(program, { unit, call })) : optionsOf(program.evaluate(body.brought)).filter(isParameter);
    return run.filter((one) => one.unit === unit && one.function === facts.id).map(({ index, path }) => ({ index, path, opening: body.opening }));
  });
}

/** It does work of its own there: then that is where its callers' work is seen. */
export function doesMore(program: Program, unit: FileUnit, { calls }: Body): boolean {
  return calls.some((call) => callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'remote-call'));
}

export function parametersCalled(program: Program, ref: CallRef): readonly ParameterValue[] {
  return callees(program, ref).flatMap((callee: Callee) => (callee.is === 'parameter' ? [callee.value] : []));
}

function isParameter(value: ReturnType<typeof optionsOf>[number]): value is ParameterValue {
  return value.is === 'parameter';
}

/** All bodies of a file: those that it opens, and those that it hands to functions that open one. */
export function bodiesIn(program: Program, unit: FileUnit): readonly Body[] {
  return once<readonly Body[]>(program, 'transactions: bodies', unit, [], () => [
    ...openedIn(program, unit),
    ...callsTo(program, unit, 'function').flatMap((call) => handedOver(program, { unit, call })),
    ...unit.facts.calls.flatMap((call) => behindMiddleware(program, { unit, call })),
    ...decorated(program, unit),
  ]);
}

/** `withTransaction(async (tx) => …)`. */
function handedOver(program: Program, ref: CallRef): readonly Body[] {
  if (ref.call.arguments.length === 0) return [];
  return callees(program, ref).flatMap((callee) => {
    if (callee.is !== 'function') return [];
    return heldParameters(program, callee.fn).flatMap(({ index, path, opening }) => {
      const given = path.length === 0 ? ref.call.arguments[index] : undefined;
      return given === undefined || given.spread ? [] : [bodyOf(program, opening, ref, { unit: ref.unit, id: given.value, frame: ref.frame })];
    });
  });
}

// ------------------------------------------------------------------------------------------------ middleware

/** `router.post('/x', transaction(), async (ctx) => …)`: what is registered after it runs inside. */
function behindMiddleware(program: Program, ref: CallRef): readonly Body[] {
  const given = ref.call.arguments;
  if (given.length < 2 || !given.slice(1).some(({ value }) => ref.unit.facts.values[value]?.kind === 'function')) return [];
  for (const [position, { value }] of given.slice(0, -1).entries()) {
    const opening = middlewareOpening(program, { unit: ref.unit, id: value });
    if (opening !== undefined) return given.slice(position + 1).map((one) => bodyOf(program, opening, ref, { unit: ref.unit, id: one.value }));
  }
  return [];
}

function middlewareOpening(program: Program, given: Ref): Opening | undefined {
  const kind = given.unit.facts.values[given.id]?.kind;
  if (kind === 'constant' || kind === 'template' || kind === 'function' || kind === 'object') return undefined;
  for (const value of optionsOf(program.evaluate(given))) {
    const held = value.is === 'function' ? heldParameters(program, value).find(({ index, path }) => index > 0 && path.length === 0) : undefined;
    if (held !== undefined) return held.opening;
  }
  return undefined;
}

// ------------------------------------------------------------------------------------------------ decorators

/** Methods under a decorator that runs them in a transaction, or that brings an interceptor which does. */
function decorated(program: Program, unit: FileUnit): readonly Body[] {
  return unit.facts.functions.flatMap((fn) => fn.decorators.flatMap((id) => {
    const at = callBehind(unit, id);
    const opening = at && decoratorOpening(program, { unit, id }, at);
    return opening === undefined || at === undefined ? [] : [bodyOf(program, opening, { unit, call: at }, { unit, id: fn.value })];
  }));
}

function callBehind(unit: FileUnit, id: number): CallEvent | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
}

function decoratorOpening(program: Program, decorator: Ref, at: CallEvent): Opening | undefined {
  for (const value of optionsOf(program.evaluate(decorator))) {
    const held = value.is === 'function' ? heldParameters(program, value).find(({ path }) => path[0] === 'value') : undefined;
    if (held !== undefined) return held.opening;
  }
  return interceptorIn(program, { unit: decorator.unit, call: at }, 0);
}

/** `@UseInterceptors(TransactionInterceptor)`, or a decorator that applies it. */
function interceptorIn(program: Program, ref: CallRef, depth: number): Opening | undefined {
  for (const { value: id } of ref.call.arguments) {
    const value = program.evaluate({ unit: ref.unit, id });
    if (value.is !== 'class') continue;
    const intercept = value.unit.facts.classes[value.class]?.methods.find(({ name }) => name === 'intercept');
    const held = intercept && heldParameters(program, { is: 'function', unit: value.unit, function: intercept.function }).find(({ path }) => path[0] === 'handle');
    if (held !== undefined) return held.opening;
  }
  if (depth > 1) return undefined;
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'function') continue;
    for (const call of callee.fn.unit.index.callsOf.get(callee.fn.function) ?? []) {
      const found = interceptorIn(program, { unit: callee.fn.unit, call }, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
