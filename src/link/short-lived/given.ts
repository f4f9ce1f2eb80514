import type { ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { partsOf } from '../values/heights.ts';
import type { CallRef } from '../values/abstract.ts';
import { heldBy } from '../tree/held.ts';

/** Whether the arguments are made of what the functions around are given, or of the instance's own fields: a tenant's database, a connection that a user tries out. */
export function isGiven({ unit, call }: CallRef): boolean {
  const seen = new Set<ValueId>();
  const pending = call.arguments.map(({ value }) => value);
  for (const id of pending) {
    if (seen.has(id)) continue;
    seen.add(id);
    const value = unit.facts.values[id];
    if (value === undefined || isOfCaller(value.kind)) return true;
    pending.push(...partsWithin(unit, id));
  }
  return false;
}

const ofCaller = new Set(['parameter', 'this', 'super', 'element', 'caught', 'awaited']);

const isOfCaller = (kind: string): boolean => ofCaller.has(kind);

function partsWithin(unit: FileUnit, id: ValueId): readonly ValueId[] {
  const value = unit.facts.values[id];
  if (value === undefined) return [];
  return heldBy(unit, value) ?? (value.kind === 'rest' ? [value.of] : partsOf(value, unit.facts.calls));
}
