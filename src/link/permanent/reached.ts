/** What a retry runs again: the remote calls of which a failure comes back to it, and what becomes of that on the way. */
import type { CallEvent, FunctionId, Span } from '../../extract/file-facts.ts';
import { functionsWithin } from '../calls/search.ts';
import { isReject } from '../nested-retries/passes-failure.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { PermanentErrorRetry, Unknown } from '../program-facts.ts';
import { outgoingOf, outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import { walk } from '../tree/walk.ts';
import type { FunctionValue } from '../values/abstract.ts';
import { comesBack } from './comes-back.ts';
import { tellsApart } from './tells-apart.ts';

/** The loop, the call of the helper, or the function that is run again. */
export interface Around {
  readonly unit: FileUnit;
  readonly function: FunctionId;
  readonly span: Span;
}

export function reachedIn(program: Program, around: Around): readonly Outgoing[] {
  const { unit, function: id, span } = around;
  const calls = functionsWithin(unit, id).flatMap((fn) => (unit.index.callsOf.get(fn) ?? []).filter((call) => isIn(call.span, span)));
  return calls.flatMap((call) => outgoingOfCall(program, { unit, call }, 'peers')).filter((one) => comesBack(program, one, around));
}

export function reachedBy(program: Program, { unit, function: id }: FunctionValue): readonly Outgoing[] {
  return outgoingOf(program, unit, id, 'peers').filter((one) => comesBack(program, one, undefined));
}

/** Where nothing at the retry itself says which errors go round. */
export function triedAgain(around: Around, reached: readonly Outgoing[]): PermanentErrorRetry['tried'] {
  const { unit, function: id, span } = around;
  const onTheWay = reached.flatMap(({ hops, ref }) => [...hops, ref].slice(1).map(({ unit: at, call }) => ({ unit: at, function: call.function })));
  const told = toldApart(around, onTheWay);
  if (told !== undefined) return told;
  // Where an answer of 4xx is no failure, and nobody makes it one, only the network fails.
  const resolves = reached.every(({ callee: { operation } }) => operation.is === 'remote-call' && operation.failureIn !== undefined);
  const throws = fails(unit, id, span) || onTheWay.some((step) => fails(step.unit, step.function));
  return resolves && !throws ? { kind: 'some' } : { kind: 'all' };
}

/** Whether code there, or on the way, looks at what kind of error it is. */
export function toldApart({ unit, function: id, span }: Around, onTheWay: readonly Pick<Around, 'unit' | 'function'>[] = []): Unknown | undefined {
  const told = tellsApart(unit, id, span) || onTheWay.some((step) => tellsApart(step.unit, step.function));
  return told ? { kind: 'unknown', reason: 'errors are told apart on the way' } : undefined;
}

/** With an error of its own: what was caught and is thrown again was one before. */
function fails(unit: FileUnit, id: FunctionId, within?: Span): boolean {
  return functionsWithin(unit, id).some((fn) => {
    let found = false;
    walk(unit.facts.functions[fn]?.body ?? [], (node) => {
      if (node.kind === 'throw' && unit.facts.values[node.value]?.kind !== 'caught' && isIn(node.span, within)) found = true;
      if (node.kind === 'call' && isReject(unit, node) && makesError(unit, node) && isIn(node.span, within)) found = true;
    });
    return found;
  });
}

function makesError(unit: FileUnit, { arguments: [given] }: CallEvent): boolean {
  const error = given && unit.facts.values[given.value];
  return error?.kind === 'result' && unit.facts.calls[error.call]?.construct === true;
}

function isIn([start, end]: Span, within: Span | undefined): boolean {
  return within === undefined || (within[0] <= start && end <= within[1]);
}
