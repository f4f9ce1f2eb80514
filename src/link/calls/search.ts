/** Calls of a file by what they call, asked often enough to be kept. */
import type { Operation } from '../../catalog/schema.ts';
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { calleeOf, callees, type Callee } from './callee.ts';

export type OperationCallee<K extends Operation['is']> = Extract<Callee, { is: 'operation' }> & { readonly operation: Extract<Operation, { is: K }> };

export interface FoundCall<K extends Operation['is']> {
  readonly call: CallEvent;
  readonly callee: OperationCallee<K>;
}

/** Calls in this file that may do a library's operation, or call a function of the program: most do neither, and few questions are about those. */
export function callsTo(program: Program, unit: FileUnit, is: 'operation' | 'function'): readonly CallEvent[] {
  return once(program, `calls to ${is}`, unit, [], () => unit.facts.calls.filter((call) => callees(program, { unit, call }).some((callee) => callee.is === is)));
}

/** Calls in this file that do an operation of this sort. */
export function operationsIn<K extends Operation['is']>(program: Program, unit: FileUnit, is: K): readonly FoundCall<K>[] {
  const table = program.memo<readonly FoundCall<K>[]>(`operations ${is}`);
  const known = table.get(unit);
  if (known !== undefined) return known;
  const found: FoundCall<K>[] = [];
  for (const call of callsTo(program, unit, 'operation')) {
    const callee = calleeOf(program, { unit, call });
    if (callee.is === 'operation' && callee.operation.is === is) found.push({ call, callee: callee as OperationCallee<K> });
  }
  table.set(unit, found);
  return found;
}

/** Calls `object.name(…)` in this file, by syntax alone. */
export function methodCalls(unit: FileUnit, name: string): readonly { readonly call: CallEvent; readonly object: ValueId }[] {
  const found: { call: CallEvent; object: ValueId }[] = [];
  for (const call of unit.facts.calls) {
    const callee = unit.facts.values[call.callee];
    if (callee?.kind === 'member' && callee.property === name) found.push({ call, object: callee.object });
  }
  return found;
}

/** The function with all functions nested in it. */
export function functionsWithin(unit: FileUnit, id: FunctionId): readonly FunctionId[] {
  const found: FunctionId[] = [id];
  for (const at of found) found.push(...(unit.index.childrenOf.get(at) ?? []));
  return found;
}

/** Calls made when the function runs: its own, and those of functions that it hands to others to be run. */
export function callsRun(unit: FileUnit, id: FunctionId): readonly CallEvent[] {
  const found: FunctionId[] = [id];
  for (const at of found) found.push(...(unit.index.childrenOf.get(at) ?? []).filter((child) => unit.index.passedTo.has(child) || isCalledInPlace(unit, child)));
  return found.flatMap((at) => unit.index.callsOf.get(at) ?? []);
}

/** `(async () => { … })()`. */
function isCalledInPlace(unit: FileUnit, id: FunctionId): boolean {
  const parent = unit.facts.functions[id]?.parent;
  const calls = parent === undefined ? [] : (unit.index.callsOf.get(parent) ?? []);
  return calls.some((call) => {
    const callee = unit.facts.values[call.callee];
    return callee?.kind === 'function' && callee.function === id;
  });
}

/** Every call made in the function or in functions nested in it. */
export function callsWithin(unit: FileUnit, id: FunctionId): readonly CallEvent[] {
  return functionsWithin(unit, id).flatMap((at) => unit.index.callsOf.get(at) ?? []);
}
