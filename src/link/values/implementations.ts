/** Classes that extend a class or implement an interface; a closed world is needed to know them. */
import type { ClassFacts, ClassId, ValueId } from '../../extract/file-facts.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { InstanceValue } from './abstract.ts';
import { instanceOf } from './instances.ts';
import { localName } from './local-name.ts';

export function implementations(program: Program, unit: FileUnit, classValue: ValueId): readonly InstanceValue[] {
  const facts = unit.facts.classes.find((one) => one.value === classValue);
  return facts?.name === undefined ? [] : implementationsByName(program, unit, facts.name);
}

/** Not kept: within another question the answer may come short. */
export function implementationsByName(program: Program, unit: FileUnit, name: string): readonly InstanceValue[] {
  const { files } = program;
  if (files === undefined) return [];
  const heirs = heirsByName(program, files);
  const found = new Set(heirsOf(program, heirs, unit, name));
  // The heirs of those are others of their kind: a base class often has nothing but errors for its methods.
  for (const heir of found) {
    const own = heir.unit.facts.classes[heir.class]?.name;
    if (own === undefined || found.size > most) continue;
    for (const next of heirsOf(program, heirs, heir.unit, own)) found.add(next);
  }
  return [...new Set([...found].sort((a, b) => a.order - b.order).map((heir) => instanceOf(program, heir.unit, heir.class)))];
}

/** More implementations than this tell no more. */
const most = 64;

function heirsOf(program: Program, heirs: ReadonlyMap<string, readonly Heir[]>, unit: FileUnit, name: string): readonly Heir[] {
  return [...(heirs.get(name) ?? []), ...(heirs.get(ANY) ?? [])].filter((heir) => names(program, heir, unit, name));
}

/** A class by one of its parents. */
interface Heir {
  readonly unit: FileUnit;
  readonly class: ClassId;
  /** A value, or the name of an interface of the same file. */
  readonly parent: ValueId | string;
  /** Of the class, over the program. */
  readonly order: number;
}

/** Under the name that no parent has: those that do not tell theirs before they are evaluated. */
const ANY = '';

/** Classes that can have instances, by the names under which they import their parents. */
function heirsByName(program: Program, files: readonly string[]): ReadonlyMap<string, readonly Heir[]> {
  return once(program, 'heirs', 'program', new Map<string, Heir[]>(), () => {
    const heirs = new Map<string, Heir[]>();
    let order = 0;
    for (const unit of files.map((path) => program.unit(path)).filter((one) => one !== undefined)) {
      for (const facts of unit.facts.classes) {
        order += 1;
        for (const parent of facts.abstract ? [] : parentsOf(unit, facts)) append(heirs, writtenName(unit, parent), { unit, class: facts.id, parent, order });
      }
    }
    return heirs;
  });
}

/** A global is none of the program's classes, unless it is the name of an interface: those are no values. */
function parentsOf(unit: FileUnit, facts: ClassFacts): readonly (ValueId | string)[] {
  const { values, interfaces } = unit.facts;
  const own = new Set(interfaces.map(({ name }) => name));
  const implemented = facts.implements.flatMap((type) => type.references.map((id) => {
    const value = values[id];
    const name = value && localName(unit, value, type);
    return name !== undefined && own.has(name) ? name : id;
  }));
  return [...(facts.extends === undefined ? [] : [facts.extends]), ...implemented].filter((parent) => typeof parent === 'string' || values[parent]?.kind !== 'global');
}

function writtenName({ facts: { values, classes } }: FileUnit, parent: ValueId | string): string {
  if (typeof parent === 'string') return parent;
  const value = values[parent];
  if (value?.kind === 'class') return classes[value.class]?.name ?? ANY;
  return value?.kind === 'import' && value.name !== 'default' ? value.name : ANY;
}

function append(heirs: Map<string, Heir[]>, name: string, heir: Heir): void {
  const list = heirs.get(name);
  if (list) list.push(heir);
  else heirs.set(name, [heir]);
}

function names(program: Program, { unit: at, parent }: Heir, unit: FileUnit, name: string): boolean {
  if (typeof parent === 'string') return at === unit && parent === name;
  const found = program.evaluate({ unit: at, id: parent });
  if (found.is === 'interface') return found.unit === unit && found.name === name;
  return found.is === 'class' && found.unit === unit && found.unit.facts.classes[found.class]?.name === name;
}
