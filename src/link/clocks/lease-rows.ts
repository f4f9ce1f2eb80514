/** Tables of locks and leases, as statements name them. */
import type { ValueId } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { callOf } from './words.ts';

const selected = /\bfrom\s+["`]?\w*(locks?|leases?)\b/i;
const deepest = 8;

/** The value was read from such a table: `rows[0]` of `SELECT … FROM leases`. */
export function isRowOfLocks(program: Program, unit: FileUnit, id: ValueId, depth = 0): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > deepest) return false;
  const call = callOf(unit, id);
  if (call !== undefined) return argumentsFrom(program, { unit, call }, 0).some((given) => selected.test(sqlText(given) ?? ''));
  switch (value.kind) {
    case 'member':
      return isRowOfLocks(program, unit, value.object, depth + 1);
    case 'awaited':
      return isRowOfLocks(program, unit, value.value, depth + 1);
    case 'element':
      return isRowOfLocks(program, unit, value.of, depth + 1);
    default:
      return false;
  }
}
