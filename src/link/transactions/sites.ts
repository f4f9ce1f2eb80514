/** Transactions of a file, and the calls in them that leave for another service. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { reachOfCall } from '../calls/reach.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { TransactionSite } from '../program-facts.ts';
import { callersOf } from '../reach/callers.ts';
import { outgoingOf, outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import { openWay } from '../reach/ruled-out.ts';
import { isStream, leavingCall } from '../reach/statement.ts';
import { isWaitedFor } from '../reach/waited.ts';
import { optionsOf, type CallRef, type ParameterValue } from '../values/abstract.ts';
import type { Body } from './body.ts';
import { bodiesIn, doesMore, parametersCalled } from './runners.ts';

export function transactionsOf(program: Program, unit: FileUnit): readonly TransactionSite[] {
  const told = new Set<CallEvent>();
  return bodiesIn(program, unit).map((body) => siteOf(program, unit, body, told));
}

function siteOf(program: Program, unit: FileUnit, body: Body, told: Set<CallEvent>): TransactionSite {
  const { opening, at } = body;
  const statements = body.brought === undefined ? body.calls : [at];
  const calls = statements.flatMap((call) => {
    const found = told.has(call) ? undefined : leaving(program, { unit, call }, body);
    if (found === undefined) return [];
    told.add(call);
    return [leavingCall(program, unit, call, found)];
  });
  return {
    location: locate(unit, at.span),
    what: opening.what,
    opened: locate(opening.ref.unit, opening.ref.call.span),
    calls,
    complete: calls.length > 0 || statements.every((call) => reachOfCall(program, { unit, call }).complete),
    ...(program.files === undefined && doesMore(program, unit, body) && statements.some((call) => parametersCalled(program, { unit, call }).length > 0) ? { callersUnseen: true } : {}),
  };
}

/** The nearest call to another service that is waited for. */
function leaving(program: Program, ref: CallRef, body: Body): Outgoing | undefined {
  const { brought } = body;
  const given = brought && program.evaluate(brought);
  if (given !== undefined) return given.is === 'function' ? first(outgoingOf(program, given.unit, given.function, 'peers'), program) : undefined;
  if (!isWaitedFor(ref)) return undefined;
  return first(outgoingOfCall(program, ref, 'peers'), program) ?? (doesMore(program, ref.unit, body) ? throughCallers(program, ref) : undefined);
}

function first(found: readonly Outgoing[], program: Program): Outgoing | undefined {
  const keepsOpen = (one: Outgoing) => one.waited && !isStream(one) && !isInTransaction(program, one.ref);
  for (const one of found) {
    const way = openWay(program, one, 'peers', keepsOpen);
    if (way !== undefined) return way;
  }
  return undefined;
}

/** The handle goes with it: a queue in the same database takes the job with the commit. */
function isInTransaction(program: Program, { unit, call }: CallRef): boolean {
  const isHandle = (id: ValueId) => optionsOf(program.evaluate({ unit, id })).some((one) => one.is === 'library' && one.creation !== undefined && opens(program, one.creation));
  return call.arguments.some(({ value }) => {
    const written = unit.facts.values[value];
    return isHandle(value) || (written?.kind === 'object' && written.members.some((member) => member.kind === 'property' && isHandle(member.value)));
  });
}

function opens(program: Program, ref: CallRef): boolean {
  return callees(program, ref).some((callee) => callee.is === 'operation' && callee.operation.is === 'transaction');
}

/** `await refresh(token)` with what the callers of the function bring. */
function throughCallers(program: Program, ref: CallRef): Outgoing | undefined {
  for (const parameter of parametersCalled(program, ref)) {
    if (parameter.path.length > 0) continue;
    for (const caller of callersOf(program, { is: 'function', unit: parameter.unit, function: parameter.function })) {
      const found = brought(program, caller, parameter);
      if (found !== undefined) return { ...found, hops: [{ unit: ref.unit, call: ref.call }, ...found.hops] };
    }
  }
  return undefined;
}

function brought(program: Program, { unit, call }: CallRef, { index }: ParameterValue): Outgoing | undefined {
  const given = call.arguments[index];
  const value = given === undefined || given.spread ? undefined : program.evaluate({ unit, id: given.value });
  return value?.is === 'function' ? first(outgoingOf(program, value.unit, value.function, 'peers'), program) : undefined;
}
