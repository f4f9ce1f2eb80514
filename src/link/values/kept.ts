/** What is kept in a place that the text does not tell: `clients[name] = new Redis()`, read back as `clients[name]`. */
import type { ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { once } from '../program/once.ts';
import type { FileUnit } from '../program/unit.ts';
import { choose, optionsOf, unknown, type Abstract, type Ref } from './abstract.ts';

/** In an object that is written by such keys alone. */
export function keptIn(program: Program, { unit, id }: Ref): Abstract | undefined {
  const held = unit.facts.values[id];
  const writes = (unit.index.memberWrites.get(id) ?? []).flatMap(({ property, event }) => (typeof property === 'number' && event.operator === '=' && event.value !== undefined ? [event.value] : []));
  return held?.kind === 'object' && held.members.length === 0 && writes.length > 0 ? eachOf(program, unit, writes) : undefined;
}

/** In an object that another place holds, `const state = globalThis.state`: what this file writes to it by that name. */
export function keptByName(program: Program, unit: FileUnit, object: ValueId, name: string): Abstract | undefined {
  const writes = (unit.index.memberWrites.get(object) ?? []).flatMap(({ property, event }) => (property === name && event.value !== undefined ? [event.value] : []));
  const kept = writes.flatMap((id) => optionsOf(program.evaluate({ unit, id }))).filter((one) => one.is !== 'undefined' && !(one.is === 'constant' && one.value === null));
  return hasIdentity(kept) ? choose(kept) : undefined;
}

/** Kept in a `Map`, where the call reads from one: `clients.get(name)`. */
export function keptInMap(program: Program, unit: FileUnit, map: ValueId): Abstract | undefined {
  return isMap(unit, map) ? eachOf(program, unit, puts(program, unit).get(map) ?? []) : undefined;
}

function isMap({ facts: { values, calls } }: FileUnit, id: ValueId): boolean {
  const made = values[id];
  const call = made?.kind === 'result' ? calls[made.call] : undefined;
  const callee = call?.construct === true ? values[call.callee] : undefined;
  return callee?.kind === 'global' && (callee.name === 'Map' || callee.name === 'WeakMap');
}

function puts(program: Program, unit: FileUnit): ReadonlyMap<ValueId, readonly ValueId[]> {
  return once(program, 'values: put into maps', unit, new Map<ValueId, readonly ValueId[]>(), () => {
    const found = new Map<ValueId, ValueId[]>();
    for (const { callee, arguments: [, given] } of unit.facts.calls) {
      const method = unit.facts.values[callee];
      if (method?.kind !== 'member' || method.property !== 'set' || given === undefined || given.spread) continue;
      const list = found.get(method.object);
      if (list) list.push(given.value);
      else found.set(method.object, [given.value]);
    }
    return found;
  });
}

/** Things with an identity alone: a client, an own service. Of handlers kept by name it is not known which is meant. */
function eachOf(program: Program, unit: FileUnit, written: readonly ValueId[]): Abstract {
  const values = written.flatMap((id) => optionsOf(program.evaluate({ unit, id })));
  return hasIdentity(values) ? choose(values) : unknown('one of those kept by key');
}

function hasIdentity(values: readonly Abstract[]): boolean {
  return values.length > 0 && values.every(({ is }) => is === 'library' || is === 'instance');
}
