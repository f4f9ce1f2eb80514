/** Who calls a function of the project, over the whole program. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { calledName } from './words.ts';

export interface Caller {
  readonly unit: FileUnit;
  readonly call: CallEvent;
}

/** Names that so many share that following them costs more than it tells. */
const tooCommon = 60;

export function callersOf(program: Program, unit: FileUnit, id: FunctionId): readonly Caller[] {
  const name = unit.facts.functions[id]?.name;
  if (name === undefined) return [];
  const named = callsByName(program, unit).get(name) ?? [];
  if (named.length > tooCommon) return [];
  return named.filter(({ unit: from, call }) =>
    callees(program, { unit: from, call }).some((callee) => (callee.is === 'function' && callee.fn.unit === unit && callee.fn.function === id) || (callee.is !== 'function' && callee.is !== 'operation' && isRare(name) && isMethodCall(from, call))),
  );
}

/** Three words and more: no other class has a method of this name. */
function isRare(name: string): boolean {
  return (name.match(/[A-Z]/g) ?? []).length >= 2;
}

function isMethodCall(unit: FileUnit, call: CallEvent): boolean {
  return unit.facts.values[call.callee]?.kind === 'member';
}

function callsByName(program: Program, unit: FileUnit): ReadonlyMap<string, readonly Caller[]> {
  const table = program.memo<Map<string, Caller[]>>('calls by name');
  const key = program.files === undefined ? unit : 'program';
  let names = table.get(key);
  if (names === undefined) {
    names = new Map();
    const units = program.files === undefined ? [unit] : program.files.map((path) => program.unit(path));
    for (const one of units) if (one !== undefined) record(one, names);
    table.set(key, names);
  }
  return names;
}

function record(unit: FileUnit, names: Map<string, Caller[]>): void {
  for (const call of unit.facts.calls) {
    const name = calledName(unit, call);
    if (name === undefined) continue;
    const list = names.get(name);
    if (list) list.push({ unit, call });
    else names.set(name, [{ unit, call }]);
  }
}
