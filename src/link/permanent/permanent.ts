/** Retries of a request to a peer, and whether errors that will not go away are tried again, too. */
import type { CallEvent, FunctionId, Span } from '../../extract/file-facts.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { functionsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { PermanentErrorRetry, RetryConstruct } from '../program-facts.ts';
import { outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import { walk } from '../tree/walk.ts';
import { tellsApart } from './tells-apart.ts';

export function permanentsOf(program: Program, unit: FileUnit, retries: readonly RetryConstruct[]): readonly PermanentErrorRetry[] {
  return retries.filter(isJudged).flatMap((retry) => siteOf(program, unit, retry));
}

/** A library's own options have predicates of their own; a queue's handler decides by what it throws. */
function isJudged({ form, purpose, lifetime }: RetryConstruct): boolean {
  return (form === 'loop' || form === 'recursion' || form === 'helper') && purpose === 'remote' && lifetime === 'request';
}

function siteOf(program: Program, unit: FileUnit, retry: RetryConstruct): readonly PermanentErrorRetry[] {
  const around = placeOf(unit, retry);
  const reached = callsIn(unit, around).flatMap((call) => outgoingOfCall(program, { unit, call }, 'peers'));
  const [first] = reached;
  if (first === undefined) return [];
  const { location, what } = retry;
  const call = { location: locate(first.ref.unit, first.ref.call.span), callee: calleeName(first.ref.unit, first.ref.call), library: libraryRef(program, first.callee.library, first.ref.unit.path) };
  return [{ location, what, call, tried: triedAgain(unit, around, reached, retry) }];
}

interface Around {
  readonly function: FunctionId;
  readonly span: Span;
}

/** The loop, the call of the helper, or the function that calls itself. */
function placeOf(unit: FileUnit, { location, form }: RetryConstruct): Around {
  const at = location.start.offset;
  const inside = unit.facts.functions.filter(({ span }) => span[0] <= at && location.end.offset <= span[1]);
  const fn = inside.reduce((a, b) => (b.span[1] - b.span[0] < a.span[1] - a.span[0] ? b : a), inside[0] ?? unit.facts.functions[0] ?? { id: 0, span: [0, 0] as const });
  if (form === 'helper') return { function: fn.id, span: [at, location.end.offset] };
  let span: Span = fn.span;
  walk(unit.facts.functions[fn.id]?.body ?? [], (node) => {
    if (node.kind === 'loop' && form === 'loop' && node.headSpan[0] === at) span = node.span;
  });
  return { function: fn.id, span };
}

function callsIn(unit: FileUnit, { function: id, span }: Around): readonly CallEvent[] {
  return functionsWithin(unit, id).flatMap((fn) => (unit.index.callsOf.get(fn) ?? []).filter((call) => span[0] <= call.span[0] && call.span[1] <= span[1]));
}

function triedAgain(unit: FileUnit, around: Around, reached: readonly Outgoing[], { retries }: RetryConstruct): PermanentErrorRetry['tried'] {
  if (retries === 'some' || retries === 'nothing-done') return { kind: 'some' };
  if (retries === 'unknown') return { kind: 'unknown', reason: 'which errors are tried again' };
  const onTheWay = reached.flatMap(({ hops, ref }) => [...hops, ref].slice(1).map(({ unit: at, call }) => ({ unit: at, function: call.function })));
  if (tellsApart(unit, around.function, around.span) || onTheWay.some((step) => tellsApart(step.unit, step.function))) return { kind: 'unknown', reason: 'errors are told apart on the way' };
  // Where an answer of 4xx is no failure, and nobody makes it one, only the network fails.
  const resolves = reached.every(({ callee: { operation } }) => operation.is === 'remote-call' && operation.failureIn !== undefined);
  const throws = hasThrow(unit, around.function, around.span) || onTheWay.some((step) => hasThrow(step.unit, step.function));
  return resolves && !throws ? { kind: 'some' } : { kind: 'all' };
}

/** Of an error of its own: what was caught and is thrown again was one before. */
function hasThrow(unit: FileUnit, id: FunctionId, within?: Span): boolean {
  return functionsWithin(unit, id).some((fn) => {
    let found = false;
    walk(unit.facts.functions[fn]?.body ?? [], (node) => {
      if (node.kind === 'throw' && unit.facts.values[node.value]?.kind !== 'caught' && (within === undefined || (within[0] <= node.span[0] && node.span[1] <= within[1]))) found = true;
    });
    return found;
  });
}
