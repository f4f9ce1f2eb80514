/** Which members hold the time of something: by their name, or because this file fills them from the clock. */
import type { ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { isStamp } from './names.ts';
import { originOf, type StampOrigin } from './origin.ts';
import { sinksOf } from './sinks.ts';

export function stampAt(program: Program, unit: FileUnit, id: ValueId): StampOrigin | undefined {
  const origin = originOf(program, unit, id);
  return origin?.is === 'stamp' && holdsTime(program, unit, origin.name) ? origin : undefined;
}

export function holdsTime(program: Program, unit: FileUnit, name: string): boolean {
  return isStamp(name) || stampsOf(program, unit).has(name);
}

/** Keys that this file fills from the clock, with the reading. */
export function stampsOf(program: Program, unit: FileUnit): ReadonlyMap<string, 'wall' | 'monotonic'> {
  const table = program.memo<ReadonlyMap<string, 'wall' | 'monotonic'>>('stamps written');
  let stamps = table.get(unit);
  if (stamps === undefined) {
    stamps = findStamps(program, unit);
    table.set(unit, stamps);
  }
  return stamps;
}

function findStamps(program: Program, unit: FileUnit): ReadonlyMap<string, 'wall' | 'monotonic'> {
  const found = new Map<string, 'wall' | 'monotonic'>();
  for (const { id, members } of unit.index.objects) {
    for (const member of members) {
      if (member.kind !== 'property') continue;
      const origin = originOf(program, unit, member.value);
      if (origin?.is === 'clock' && !origin.shifted && sinksOf(program, unit, id).length > 0) found.set(member.key, origin.clock);
    }
  }
  return found;
}
