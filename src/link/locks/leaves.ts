/** Whether a function that takes a lock leaves it to its caller. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { classAround } from '../tree/class-around.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';
import { isForLocking } from './lock-words.ts';
import type { Primitive } from './primitive.ts';

export function callsAfter(unit: FileUnit, call: CallEvent, within: FunctionId = call.function): readonly CallEvent[] {
  return callsWithin(unit, within).filter((one) => one.span[0] >= call.span[1]);
}

/**
 * What was taken, or whether it was, is what the function gives; or its class keeps it; or it does nothing else.
 * Of a lock that is taken through another function, only where it is called after locking: a service that asks a lock to
 * be taken is no lock.
 */
export function leavesIt(program: Program, { unit, call }: CallRef, primitive: Primitive, id: FunctionId): boolean {
  if (call.function !== id || (call !== primitive.ref.call && !isCalledForLocking(unit, id))) return false;
  if (primitive.facts.scope === 'transaction') return ((isHandedOver(unit, id) && !isTransaction(program, unit, id)) || isGivenHandle(unit, call, id)) && endsThere(program, unit, call);
  return returnsIt(unit, call) || classAround(unit, id) !== undefined || (isHandedOver(unit, id) && endsThere(program, unit, call));
}

function isHandedOver(unit: FileUnit, id: FunctionId): boolean {
  return unit.index.passedTo.has(id);
}

/** What is handed to `db.transaction(…)` keeps the lock for itself. */
function isTransaction(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const passed = unit.index.passedTo.get(id);
  return passed !== undefined && callees(program, { unit, call: passed.call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'transaction');
}

function isCalledForLocking(unit: FileUnit, id: FunctionId): boolean {
  if (isHandedOver(unit, id)) return true;
  const owner = classAround(unit, id);
  return [unit.facts.functions[id]?.name, owner === undefined ? undefined : unit.facts.classes[owner]?.name].some((name) => name !== undefined && isForLocking(name));
}

/** `lockFor(trx, id)`: the transaction is the caller's. */
function isGivenHandle(unit: FileUnit, call: CallEvent, id: FunctionId): boolean {
  for (let value = unit.facts.values[call.callee]; value !== undefined;) {
    if (value.kind === 'parameter') return value.function === id;
    value = value.kind === 'member' ? unit.facts.values[value.object] : undefined;
  }
  return false;
}

/** Nothing that matters comes after it. */
function endsThere(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callsAfter(unit, call).every((one) => callees(program, { unit, call: one }).every((callee) => callee.is === 'builtin' || callee.is === 'class'));
}

// ------------------------------------------------------------------------------------------------ what is returned

/** The values that stand for what a call gives, awaited or not. */
export function resultsOf(unit: FileUnit, call: CallEvent): ReadonlySet<ValueId> {
  const found = new Set([call.result]);
  for (const [id, value] of unit.facts.values.entries()) if (value.kind === 'awaited' && found.has(value.value)) found.add(id);
  return found;
}

/** It is returned, or what is returned says whether it was taken. */
export function returnsIt(unit: FileUnit, call: CallEvent): boolean {
  if (call.used === 'returned') return true;
  const results = resultsOf(unit, call);
  let found = false;
  walk(unit.facts.functions[call.function]?.body ?? [], (node) => {
    if (node.kind === 'return' && node.value !== undefined) found ||= leadsTo(unit, node.value, results, 0);
  });
  return found;
}

function leadsTo(unit: FileUnit, id: ValueId, results: ReadonlySet<ValueId>, depth: number): boolean {
  if (results.has(id)) return true;
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return false;
  const into = (one: ValueId) => leadsTo(unit, one, results, depth + 1);
  switch (value.kind) {
    case 'binary':
      return into(value.left) || into(value.right);
    case 'unary':
      return into(value.operand);
    case 'choice':
      return value.options.some(into) || (value.test !== undefined && into(value.test));
    case 'merge':
      return value.values.some(into);
    case 'member':
      return into(value.object);
    case 'awaited':
      return into(value.value);
    case 'object':
      return value.members.some((member) => member.kind === 'property' && into(member.value));
    case 'result':
      return unit.facts.calls[value.call]?.arguments.some((argument) => into(argument.value)) ?? false;
    default:
      return false;
  }
}
