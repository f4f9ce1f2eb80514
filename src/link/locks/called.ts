/** Who calls a function: in the program, or in this file where no more is seen. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

/** Files that are not in sight may call it: it, or its class, is exported. Unknown in a program that is seen whole. */
export function mayBeCalledElsewhere(program: Program, { facts }: FileUnit, id: FunctionId): boolean {
  if (program.files !== undefined) return false;
  const fn = facts.functions[id];
  const owner = fn?.class === undefined ? fn?.value : facts.classes[fn.class]?.value;
  return facts.exports.some((one) => 'value' in one && one.value === owner);
}

/** A call of the function is in sight. Calls on objects that cannot be told count for nobody. */
export function isCalled(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const facts = unit.facts.functions[id];
  if (facts?.name === undefined) return false;
  const { name } = facts;
  return once(program, 'locks: is called', facts, false, () => (callsByName(program, unit).get(name) ?? []).some((ref) => leadsTo(program, ref, unit, id)));
}

function leadsTo(program: Program, ref: CallRef, unit: FileUnit, id: FunctionId): boolean {
  return callees(program, ref).some((callee) => callee.is === 'function' && callee.fn.unit === unit && callee.fn.function === id);
}

function callsByName(program: Program, unit: FileUnit): ReadonlyMap<string, readonly CallRef[]> {
  const key = program.files === undefined ? unit : 'program';
  return once(program, 'locks: calls by name', key, new Map<string, readonly CallRef[]>(), () => {
    const found = new Map<string, CallRef[]>();
    const units = program.files?.map((path) => program.unit(path)) ?? [unit];
    for (const one of units) {
      for (const call of one?.facts.calls ?? []) {
        const name = one && nameCalled(one, call);
        if (one === undefined || name === undefined) continue;
        const list = found.get(name);
        if (list) list.push({ unit: one, call });
        else found.set(name, [{ unit: one, call }]);
      }
    }
    return found;
  });
}

function nameCalled(unit: FileUnit, call: CallEvent): string | undefined {
  const callee = unit.facts.values[call.callee];
  switch (callee?.kind) {
    case 'member':
      return typeof callee.property === 'string' ? callee.property : undefined;
    case 'import':
      return callee.name;
    case 'function':
      return unit.facts.functions[callee.function]?.name;
    case 'variable':
    case 'merge':
      return unit.facts.bindings[callee.binding]?.name;
    default:
      return undefined;
  }
}
