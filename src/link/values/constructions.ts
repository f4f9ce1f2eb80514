import type { ClassId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from './abstract.ts';

/** More constructions than this say nothing of one instance. */
const most = 8;

/** Where the program makes instances of a class; empty in an open world, and where there are too many to tell. */
export function constructionsOf(program: Program, unit: FileUnit, id: ClassId): readonly CallRef[] {
  const name = unit.facts.classes[id]?.name;
  if (name === undefined || program.files === undefined) return [];
  const named = (constructionsByName(program, program.files).get(name) ?? []).filter((ref) => {
    const made = program.evaluate({ unit: ref.unit, id: ref.call.callee });
    return made.is === 'class' && made.unit === unit && made.class === id;
  });
  return named.length > most ? [] : named;
}

/** By the name that is written, so that nothing has to be evaluated for it. */
function constructionsByName(program: Program, files: readonly string[]): ReadonlyMap<string, readonly CallRef[]> {
  const table = program.memo<Map<string, CallRef[]>>('constructions');
  const known = table.get('program');
  if (known !== undefined) return known;
  const index = new Map<string, CallRef[]>();
  table.set('program', index);
  for (const path of files) {
    const unit = program.unit(path);
    for (const call of unit?.facts.calls ?? []) {
      const name = unit !== undefined && call.construct ? writtenName(unit, call.callee) : undefined;
      if (unit === undefined || name === undefined) continue;
      const list = index.get(name);
      if (list) list.push({ unit, call });
      else index.set(name, [{ unit, call }]);
    }
  }
  return index;
}

function writtenName(unit: FileUnit, id: number): string | undefined {
  const value = unit.facts.values[id];
  switch (value?.kind) {
    case 'import':
      return value.name;
    case 'class':
      return unit.facts.classes[value.class]?.name;
    case 'member':
      return typeof value.property === 'string' ? value.property : undefined;
    default:
      return undefined;
  }
}
