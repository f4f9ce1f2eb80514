/** Versions, terms and sequences that are taken from the clock. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { columnsWritten } from './columns.ts';
import { decision } from './decision.ts';
import { isVersion } from './names.ts';
import { originOf, type ClockOrigin } from './origin.ts';
import { sinksOf } from './sinks.ts';
import { calledName } from './words.ts';

export function versionsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  const found = new Map<CallEvent, ClockDecision>();
  for (const { key, value, within } of [...membersOf(unit), ...columnsOf(program, unit)]) {
    if (!isVersion(key)) continue;
    const hybrid = hybridCall(program, unit, value);
    if (hybrid !== undefined) found.set(hybrid.call, decision(unit, hybrid.call.span, { decides: 'none', harmless: 'hybrid', subject: key }, [hybrid.origin]));
    const origin = originOf(program, unit, value);
    if (origin?.is !== 'clock' || origin.shifted || found.has(origin.call)) continue;
    if (sinksOf(program, unit, within).length === 0) continue;
    found.set(origin.call, decision(unit, origin.call.span, { decides: 'version', subject: key }, [origin]));
  }
  return [...found.values()];
}

interface Written {
  readonly key: string;
  readonly value: ValueId;
  readonly within: ValueId;
}

function columnsOf(program: Program, unit: FileUnit): readonly Written[] {
  return columnsWritten(program, unit).map(({ column, value, within }) => ({ key: column, value, within }));
}

function* membersOf(unit: FileUnit): Iterable<Written> {
  for (const { id: within, members } of unit.index.objects) {
    for (const member of members) if (member.kind === 'property') yield { key: member.key, value: member.value, within };
  }
}

/** `Math.max(now, previous + 1)`. */
function hybridCall(program: Program, unit: FileUnit, id: ValueId): { readonly call: CallEvent; readonly origin: ClockOrigin } | undefined {
  const value = unit.facts.values[id];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  if (call === undefined || calledName(unit, call) !== 'max') return undefined;
  for (const argument of call.arguments) {
    const origin = originOf(program, unit, argument.value);
    if (origin?.is === 'clock') return { call, origin };
  }
  return undefined;
}
