/** The calls in a handler that lead to a database or another service, and whether all of it was seen. */
import type { Category } from '../../catalog/schema.ts';
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { reachOfCall } from '../calls/reach.ts';
import { Mentions } from '../passing/mentions.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Unknown } from '../program-facts.ts';
import { outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import { callsRunNow } from '../reach/run-now.ts';
import { isWaitedFor } from '../reach/waited.ts';
import { conditionsUpTo } from '../tree/conditions.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { answersAfter } from '../reach/answers-after.ts';

export interface Dependency {
  /** In the handler. */
  readonly at: CallRef;
  readonly found: Outgoing;
}

export interface Checked {
  readonly dependencies: readonly Dependency[];
  /** Why there may be more. */
  readonly unknown?: Unknown;
}

export function checkedBy(program: Program, { unit, function: id }: FunctionValue): Checked {
  const calls = [...callsRunNow(unit, id), ...listedCalls(unit, id)];
  const found = calls.flatMap((call) => {
    const one = dependencyOf(program, { unit, call }, id);
    return one === undefined ? [] : [{ at: { unit, call }, found: one }];
  });
  const always = found.filter(({ at }) => !isAskedFor(unit, at.call, id));
  if (always.length > 0) return { dependencies: always };
  if (found.length > 0) return { dependencies: [], unknown: { kind: 'unknown', reason: 'the request decides whether a dependency is asked' } };
  const unseen = calls.some((call) => !isSeen(program, { unit, call }, id));
  return { dependencies: [], ...(unseen && { unknown: { kind: 'unknown', reason: 'a call in it cannot be followed' } }) };
}

const local = new Set<Category>(['logging', 'runtime', 'clock', 'delay']);

function dependencyOf(program: Program, at: CallRef, handler: FunctionId): Outgoing | undefined {
  const waits = isWaitedFor(at);
  if (!waits && !answersAfter(at.unit, at.call, handler)) return undefined;
  return outgoingOfCall(program, at, 'any').find((one) => isDependency(one) && (waits ? one.waited : isWaitedForInside(one)));
}

/** The handler does not wait for the call itself; all that the call does waits. */
function isWaitedForInside({ ref, hops }: Outgoing): boolean {
  return hops.length === 0 || [...hops.slice(1), ref].every((one) => isWaitedFor(one));
}

function isDependency({ callee: { operation, library } }: Outgoing): boolean {
  return operation.is === 'remote-call' && operation.stream !== true && !local.has(library.category);
}

/** `health.check([() => db.pingCheck('database')])`: functions in a list that somebody runs. */
function listedCalls(unit: FileUnit, id: FunctionId): readonly CallEvent[] {
  return callsRunNow(unit, id).flatMap((call) => call.arguments.flatMap(({ value }) => {
    const list = unit.facts.values[value];
    return list?.kind !== 'array' ? [] : list.elements.flatMap((element) => {
      const one = unit.facts.values[element.value];
      return one?.kind === 'function' ? callsRunNow(unit, one.function) : [];
    });
  }));
}

/** `if (request.query.deep) await db.ping()`. */
function isAskedFor(unit: FileUnit, call: CallEvent, root: FunctionId): boolean {
  const parameters = unit.facts.functions[root]?.parameters.map(({ value }) => value) ?? [];
  const mentions = new Mentions(unit, parameters, undefined);
  return conditionsUpTo(unit, call, root).some(({ kind, test }) => kind === 'failure' || (test !== undefined && mentions.in(test)));
}

/** What is done with the handler's own parameters (the answer, the request) goes no further. */
function isSeen(program: Program, ref: CallRef, root: FunctionId): boolean {
  const found = callees(program, ref);
  if (found.every((callee) => callee.is === 'operation' || (callee.is === 'parameter' && callee.value.function === root))) return true;
  const isOutOfSight = ref.unit.facts.values[ref.call.callee]?.kind === 'import' && found.some(({ is }) => is === 'builtin' || is === 'unknown');
  return !isOutOfSight && reachOfCall(program, ref).complete;
}
