/** The calls whose failure comes out of a block, through own functions too. */
import type { Block, CallEvent, FunctionId, TryRegion, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { firstOf, type ReachedCall } from '../calls/reach.ts';
import { methodCalls } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { innerBlocks, isRegion } from '../tree/regions.ts';
import { walk } from '../tree/walk.ts';
import { isLog } from './log.ts';
import { usesError } from './uses-error.ts';
import type { CallRef } from '../values/abstract.ts';

export interface Failing {
  /** Remote calls and releases of locks, the first ones first. */
  readonly calls: readonly ReachedCall[];
  /** The program throws an error of its own making on the way: a handler may be meant for that one. */
  readonly ownErrors: boolean;
}

/** `findOneOrFail`, `findUniqueOrThrow`: that there is nothing is an error as well. */
const refusesWithout = /Or(Fail|Throw|Error)$/;

const nothing: Failing = { calls: [], ownErrors: false };

interface Escaping {
  readonly calls: readonly CallEvent[];
  readonly thrown: readonly ValueId[];
}

/** What a failure of comes out of the block. */
function escaping(program: Program, unit: FileUnit, block: Block): Escaping {
  const calls: CallEvent[] = [];
  const thrown: ValueId[] = [];
  const visit = (inner: Block): void => {
    for (const node of inner) {
      if (node.kind === 'call' && !caughtCalls(program, unit).has(node)) calls.push(node);
      if (node.kind === 'throw') thrown.push(node.value);
      if (isRegion(node)) (node.kind === 'try' ? escapingBlocks(program, unit, node) : innerBlocks(node)).forEach(visit);
    }
  };
  visit(block);
  return { calls, thrown };
}

export function failingIn(program: Program, unit: FileUnit, block: Block): Failing {
  const { calls, thrown } = escaping(program, unit, block);
  const translated = new Set(thrownInHandlers(block));
  const ownErrors = thrown.some((value) => !translated.has(value) && isOwnError(program, unit, value));
  return together([{ calls: [], ownErrors }, ...calls.map((call) => outOf(failingCall(program, { unit, call }), call))]);
}

/** The promise of `void report()` is nobody's: what it comes to does not come out here. */
function outOf(failing: Failing, { used }: CallEvent): Failing {
  return used === 'dropped' ? { ...failing, calls: [] } : failing;
}

/** What a handler throws says in other words what it caught. */
function thrownInHandlers(block: Block): readonly ValueId[] {
  const found: ValueId[] = [];
  walk(block, (node) => {
    if (node.kind !== 'try' || node.catch === undefined) return;
    walk(node.catch.body, (inner) => {
      if (inner.kind === 'throw') found.push(inner.value);
    });
  });
  return found;
}

export function failingCall(program: Program, ref: CallRef): Failing {
  return together(callees(program, ref).flatMap((callee) => [failingCallee(program, ref, callee), ...handedTo(program, ref, callee).map((id) => failingFunction(program, ref.unit, id))]));
}

export function together(parts: readonly Failing[]): Failing {
  return { calls: firstOf(parts.flatMap(({ calls }) => calls)), ownErrors: parts.some(({ ownErrors }) => ownErrors) };
}

function failingCallee(program: Program, ref: CallRef, callee: Callee): Failing {
  switch (callee.is) {
    case 'operation':
      return isRemote(callee) ? { calls: [{ ref, callee }], ownErrors: refusesWithout.test(callee.name) } : nothing;
    case 'function':
      return failingFunction(program, callee.fn.unit, callee.fn.function);
    case 'class': {
      const constructor = callee.value.unit.facts.classes[callee.value.class]?.constructor_;
      return constructor === undefined ? nothing : failingFunction(program, callee.value.unit, constructor);
    }
    default:
      return nothing;
  }
}

/** Functions written into the call, whose failure the called one lets out: `retry(() => client.get(path))`. */
function handedTo(program: Program, { unit, call }: CallRef, callee: Callee): readonly FunctionId[] {
  return call.arguments.flatMap(({ value, spread }, index) => {
    const given = spread ? undefined : unit.facts.values[value];
    return given?.kind === 'function' && letsOut(program, callee, index) ? [given.function] : [];
  });
}

/** Whether what is handed over there is run, and its failure comes back. */
function letsOut(program: Program, callee: Callee, index: number): boolean {
  if (callee.is === 'operation') return callee.operation.is === 'retry' && callee.operation.runs === index;
  if (callee.is !== 'function') return false;
  const { unit, function: id } = callee.fn;
  const facts = unit.facts.functions[id];
  const parameter = facts?.parameters[index]?.value;
  if (facts === undefined || parameter === undefined) return false;
  return once(program, `failure of parameter ${String(index)}`, facts, false, () => escapes(program, unit, facts.body, parameter));
}

function escapes(program: Program, unit: FileUnit, block: Block, parameter: ValueId): boolean {
  return escaping(program, unit, block).calls.some((call) => {
    if (call.callee === parameter) return true;
    const ref = { unit, call };
    const inner = callees(program, ref).flatMap((callee) => handedTo(program, ref, callee));
    return inner.some((id) => escapes(program, unit, unit.facts.functions[id]?.body ?? [], parameter));
  });
}

function isRemote({ operation }: Extract<Callee, { is: 'operation' }>): boolean {
  return (operation.is === 'remote-call' && operation.stream !== true) || operation.is === 'unlock';
}

function failingFunction(program: Program, unit: FileUnit, id: FunctionId): Failing {
  const facts = unit.facts.functions[id];
  return facts === undefined ? nothing : once(program, 'failing', facts, nothing, () => failingIn(program, unit, facts.body));
}

/** What is caught and not thrown again does not come out; what somebody hears of on the way has been told. */
function escapingBlocks(program: Program, unit: FileUnit, region: TryRegion): readonly Block[] {
  const { catch: handler } = region;
  const last = region.finally ? [region.finally] : [];
  if (handler === undefined) return [region.block, ...last];
  if (!mayThrow(handler.body)) return [handler.body, ...last];
  // What fails while it is told fails for the same reason.
  return isTold(program, unit, handler.body, handler.parameter) ? last : [region.block, handler.body, ...last];
}

/** It is logged, handed to somebody, or recorded as a failure. */
function isTold(program: Program, unit: FileUnit, block: Block, error: ValueId | undefined): boolean {
  const calls: CallEvent[] = [];
  walk(block, (node) => {
    if (node.kind === 'call') calls.push(node);
  });
  return calls.some((call) => isLog(program, unit, call) || tells(unit, call, calls, error));
}

/** `tell(`failed: ${error}`)`, `update(id, { state: 'failed' })`; not `throw new Failed(error)`, which says the same in other words. */
function tells(unit: FileUnit, call: CallEvent, calls: readonly CallEvent[], error: ValueId | undefined): boolean {
  if (call.construct || (call.used !== 'dropped' && call.used !== 'awaited')) return false;
  const within = calls.filter((one) => one.span[0] >= call.span[0] && one.span[1] <= call.span[1]);
  return usesError(unit, error, within) || call.arguments.some(({ value }) => saysFailed(unit, value, 0));
}

function saysFailed(unit: FileUnit, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant') return depth > 0 && typeof value.value === 'string' && /^(error(ed)?|fail(ed|ure)?)$/i.test(value.value);
  return value?.kind === 'object' && depth < 4 && value.members.some((member) => member.kind === 'property' && saysFailed(unit, member.value, depth + 1));
}

function mayThrow(block: Block): boolean {
  let found = false;
  walk(block, (node) => {
    if (node.kind === 'throw') found = true;
  });
  return found;
}

/** Calls with a `.catch(…)` behind them that ends the failure. */
function caughtCalls(program: Program, unit: FileUnit): ReadonlySet<CallEvent> {
  return once(program, 'caught calls', unit, new Set<CallEvent>(), () => {
    const found = methodCalls(unit, 'catch').filter(({ call }) => endsFailure(program, { unit, call }));
    return new Set(found.flatMap(({ object }) => chainOf(unit, object)));
  });
}

function endsFailure(program: Program, ref: CallRef): boolean {
  const callback = argument(program, ref, 0);
  const facts = callback?.is === 'function' ? callback.unit.facts.functions[callback.function] : undefined;
  return facts !== undefined && !mayThrow(facts.body);
}

/** The calls of a promise chain, `a().then(b)`: what is caught behind it. */
export function chainOf(unit: FileUnit, object: number, depth = 0): readonly CallEvent[] {
  const value = unit.facts.values[object];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  if (call === undefined || depth > 12) return [];
  const callee = unit.facts.values[call.callee];
  return [call, ...(callee?.kind === 'member' ? chainOf(unit, callee.object, depth + 1) : [])];
}

/** What a request or a record may be by the program's own judgement: no failure of a peer. */
const refusals = /^[A-Z]\w*([Aa]uth|[Ff]orbid|Permission|Not_?[Ff]ound|[Vv]alid|Conflict|Duplicate|Exist|Expire|Denied|Required|Taken)|^(Auth|Unauth|Forbid|Invalid|Conflict|Duplicate)/;

/** `throw new SeatTaken()`, `throw Forbidden()`, unlike `new RequestFailed(status)`, which says what a peer did. */
function isOwnError(program: Program, unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  if (call === undefined) return false;
  const name = calleeName(unit, call).replace(/^new /, '');
  return refusals.test(name) && callees(program, { unit, call }).some(({ is }) => is === 'class' || is === 'function');
}
