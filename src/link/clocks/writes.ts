/** Columns that a file writes by calls of other processes. */
import type { CallEvent, Span } from '../../extract/file-facts.ts';
import { argumentsFrom } from '../calls/arguments.ts';
import { sqlText } from '../calls/effect.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { isRemote, sinksOf } from './sinks.ts';

const everywhere: Span = [0, Number.POSITIVE_INFINITY];

/** A call that writes the column: in an object of values, or in the text of a statement. */
export function writesColumn(program: Program, unit: FileUnit, column: string, [from, to]: Span = everywhere): boolean {
  return unit.facts.values.some((value, id) => value.kind === 'object' && value.span[0] >= from && value.span[1] <= to && value.members.some((member) => member.kind === 'property' && lastOf(member.key) === column && !isRelation(unit, member.value)) && sinksOf(program, unit, id).some(({ keys }) => !keys.includes('where') && !keys.includes('select')))
    || unit.facts.calls.some((call) => call.span[0] >= from && call.span[1] <= to && setsInStatement(program, unit, call, column));
}

/** `status.lockedAt` of a document. */
function lastOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
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
