/** Catch clauses and rejected callbacks around remote calls, and what they do with the failure. */
import type { Block, CallEvent, FunctionFacts, TryRegion, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { ReachedCall } from '../calls/reach.ts';
import { methodCalls } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { RemoteErrorHandler } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';
import { chainOf, failingCall, failingIn, together, type Failing } from './failing.ts';
import { outcomeOf, type HandlerBody } from './outcome.ts';
import { isToldAfter } from './told-after.ts';

export function handlersOf(program: Program, unit: FileUnit): readonly RemoteErrorHandler[] {
  const found: RemoteErrorHandler[] = [];
  for (const fn of unit.facts.functions) {
    walk(fn.body, (node) => {
      if (node.kind === 'try' && node.catch !== undefined) found.push(...clause(program, unit, fn, node));
    });
  }
  for (const { call, object } of methodCalls(unit, 'catch')) found.push(...rejected(program, unit, call, object, 0));
  for (const { call, object } of methodCalls(unit, 'then')) found.push(...rejected(program, unit, call, object, 1));
  return found;
}

function clause(program: Program, unit: FileUnit, fn: FunctionFacts, region: TryRegion): readonly RemoteErrorHandler[] {
  if (region.catch === undefined) return [];
  const { body: block, parameter: error, remark } = region.catch;
  const body: HandlerBody = { unit, block, error, remark, within: fn, answers: region.block, promise: false, gives: writtenIn(region.block) };
  return handler(program, unit, region.catch.span, failingIn(program, unit, region.block), body);
}

function writtenIn(block: Block): ReadonlySet<ValueId> {
  const found = new Set<ValueId>();
  walk(block, (node) => {
    if (node.kind === 'write' && node.value !== undefined) found.add(node.value);
  });
  return found;
}

/** `work().catch(() => null)`, `work().then(use, () => null)`: the callback is the handler, the chain before it is what can fail. */
function rejected(program: Program, unit: FileUnit, call: CallEvent, object: number, position: 0 | 1): readonly RemoteErrorHandler[] {
  const callback = argument(program, { unit, call }, position);
  const chain = chainOf(unit, object);
  if (callback?.is !== 'function' || callback.unit !== unit || chain.length === 0 || isHeld(call, chain)) return [];
  const facts = unit.facts.functions[callback.function];
  const within = unit.facts.functions[call.function];
  if (facts === undefined || within === undefined) return [];
  const failing = together(chain.map((one) => failingCall(program, { unit, call: one })));
  const body: HandlerBody = { unit, block: facts.body, error: facts.parameters[0]?.value, remark: facts.remark, within, answers: answersOf(program, unit, [call, ...chain]), promise: true, gives: new Set([call.result]) };
  return handler(program, unit, facts.span, failing, body);
}

/** `p.catch(() => {})` beside `await p` only keeps the process from ending; the failure is seen where `p` is awaited. */
function isHeld(call: CallEvent, chain: readonly CallEvent[]): boolean {
  return call.used === 'dropped' && chain.at(-1)?.used === 'kept';
}

/** What the promise gives where nothing fails: the returns of the callback of `.then`. */
function answersOf(program: Program, unit: FileUnit, chain: readonly CallEvent[]): Block {
  return chain.flatMap((call) => {
    const success = argument(program, { unit, call }, 0);
    const callee = unit.facts.values[call.callee];
    const isThen = callee?.kind === 'member' && callee.property === 'then';
    return isThen && success?.is === 'function' && success.unit === unit ? (unit.facts.functions[success.function]?.body ?? []) : [];
  });
}

function handler(program: Program, unit: FileUnit, span: readonly [number, number], { calls, ownErrors }: Failing, body: HandlerBody): readonly RemoteErrorHandler[] {
  if (calls.length === 0) return [];
  const outcome = outcomeOf(program, body, calls);
  const silent = outcome.outcome === 'dropped' || outcome.outcome === 'indistinguishable';
  if (silent && isToldAfter(program, unit, body.within, body.gives)) return [{ location: locate(unit, span), calls: calls.slice(0, 3).map((one) => calledAt(program, one)), outcome: 'logged' }];
  const judged = silent && (ownErrors || isReason(body.remark)) ? { outcome: 'unknown' as const } : outcome;
  return [{ location: locate(unit, span), calls: calls.slice(0, 3).map((one) => calledAt(program, one)), ...judged }];
}

// eslint-disable-next-line regexp/no-super-linear-backtracking -- Only remarks of that length are asked.
const noReason = /^\W*(no-?op|nothing|do nothing( here)?|todo|fixme|ignor(e|ed|ing)( (the|this|all|any))?( (errors?|failures?|exceptions?))?|swallow(ed)?( (the|this))?( errors?)?|silent(ly)?( (fail|ignored?))?|empty|pass|skip|continue|eslint-disable.*)?\W*$/i;

/** Characters; what is longer says something. */
const longestExcuse = 200;

/** Words of the author on why the failure may be dropped; 'ignore errors' says what is done, not why. */
function isReason(remark: string | undefined): boolean {
  return remark !== undefined && (remark.length > longestExcuse || !noReason.test(remark));
}

function calledAt(program: Program, { ref, callee }: ReachedCall): RemoteErrorHandler['calls'][number] {
  return { location: locate(ref.unit, ref.call.span), callee: calleeName(ref.unit, ref.call), library: libraryRef(program, callee.library, ref.unit.path) };
}
