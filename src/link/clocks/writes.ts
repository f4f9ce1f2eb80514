/** Columns that a file writes by calls of other processes. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { originOf } from './origin.ts';
import { isRemote, sinksOf } from './sinks.ts';

/** A call that writes the column: in an object of values, or in the text of a statement. */
export function writesColumn(program: Program, unit: FileUnit, column: string): boolean {
  return unit.facts.values.some((value, id) => value.kind === 'object' && value.members.some((member) => member.kind === 'property' && member.key === column && !isRelation(unit, member.value)) && sinksOf(program, unit, id).some(({ keys }) => !keys.includes('where') && !keys.includes('select')))
    || unit.facts.calls.some((call) => setsInStatement(program, unit, call, column));
}

function isRelation(unit: FileUnit, id: number): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant' && typeof value.value === 'boolean') return true;
  return value?.kind === 'object' && value.members.some((member) => member.kind === 'computed' || (member.kind === 'property' && /^\$?([gl]te?|eq|ne|not|in)$/.test(member.key)));
}

function setsInStatement(program: Program, unit: FileUnit, call: CallEvent, column: string): boolean {
  if (!isRemote(program, unit, call)) return false;
  return argumentsFrom(program, { unit, call }, 0).some((value) => {
    const text = sqlText(value);
    return text !== undefined && /^\s*(update|insert)\b/i.test(text) && text.includes(column);
  });
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
  for (const [id, value] of unit.facts.values.entries()) {
    if (value.kind !== 'object') continue;
    for (const member of value.members) {
      if (member.kind !== 'property') continue;
      const origin = originOf(program, unit, member.value);
      if (origin?.is === 'clock' && !origin.shifted && sinksOf(program, unit, id).length > 0) found.set(member.key, origin.clock);
    }
  }
  return found;
}
