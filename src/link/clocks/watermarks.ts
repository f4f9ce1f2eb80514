/** How far a synchronisation has come, kept as a time of the local clock. */
import type { ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import type { QueryComparison } from './comparisons.ts';
import { columnsWritten } from './columns.ts';
import { decision } from './decision.ts';
import { holdingOf } from './holding.ts';
import { isStamp, isWatermark } from './names.ts';
import { originOf } from './origin.ts';
import { isRemote, sinksOf } from './sinks.ts';

/** `{ since: new Date() }` is stored, and `state.since` is what the rows of another are asked for by. */
export function watermarksIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return [...inObjects(program, unit), ...inStatements(program, unit)];
}

/** `UPDATE sync_state SET since = $1`. */
function inStatements(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return columnsWritten(program, unit).flatMap(({ column, value, call }) => {
    if (!isWatermark(column)) return [];
    const origin = originOf(program, unit, value);
    if (origin?.is !== 'clock' || origin.shifted || !asksBy(program, unit, column)) return [];
    return [decision(unit, call.span, { decides: 'watermark', subject: column }, [origin])];
  });
}

function inObjects(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return unit.index.objects.flatMap(({ id, members }) =>
    members.flatMap((member) => {
      if (member.kind !== 'property' || !isWatermark(member.key)) return [];
      const origin = originOf(program, unit, member.value);
      if (origin?.is !== 'clock' || origin.shifted || sinksOf(program, unit, id).length === 0) return [];
      return asksBy(program, unit, member.key) ? [decision(unit, member.span, { decides: 'watermark', subject: member.key }, [origin])] : [];
    }),
  );
}

/** A member of that name is a parameter of a remote call: `{ updatedSince: state.since }`, `{ updatedAt: { gt: state.since } }`, `?since=${state.since}`. */
function asksBy(program: Program, unit: FileUnit, name: string): boolean {
  return asksInObject(program, unit, name) || asksInAddress(program, unit, name);
}

function asksInAddress(program: Program, unit: FileUnit, name: string): boolean {
  return unit.facts.values.some((value, id) => value.kind === 'template' && value.parts.some((part, index) => {
    if (!/[?&]\w*(since|after|from)=$/i.test(value.quasis[index] ?? '')) return false;
    const origin = originOf(program, unit, part);
    return origin?.is === 'stamp' && origin.name === name && sinksOf(program, unit, id).length > 0;
  }));
}

function asksInObject(program: Program, unit: FileUnit, name: string): boolean {
  return unit.index.objects.some(({ members }) =>
    members.some((member) => {
      if (member.kind === 'accessor' || member.kind === 'spread') return false;
      const origin = originOf(program, unit, member.value);
      if (origin?.is !== 'stamp' || origin.name !== name) return false;
      return member.kind === 'computed' || isWatermark(member.key) || /^\$?gte?$/.test(member.key) || /since|after|from/i.test(member.key);
    }),
  );
}

/** `{ updatedAt: { gt: lastSync } }`, where `lastSync` is kept in this process and set from its clock. */
export function watermarkQueried(program: Program, unit: FileUnit, query: QueryComparison): readonly ClockDecision[] {
  if (!query.later || !isStamp(query.key)) return [];
  const origin = originOf(program, unit, query.value);
  if (origin?.is !== 'clock' || origin.shifted || !origin.kept) return [];
  return isAsked(program, unit, query.within) ? [decision(unit, query.span, { decides: 'watermark', subject: query.key }, [origin])] : [];
}

function isAsked(program: Program, unit: FileUnit, within: ValueId): boolean {
  const holding = holdingOf(program, unit, within);
  return holding !== undefined && isRemote(program, unit, holding.call);
}
