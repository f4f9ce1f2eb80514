/** Readings that decide nothing between processes: they are seen, and hold. */
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import type { Comparison, QueryComparison } from './comparisons.ts';
import { decision } from './decision.ts';
import { holdingOf } from './holding.ts';
import { isExpiry, isSchedule } from './names.ts';
import { originOf, type ClockOrigin } from './origin.ts';
import { calledName } from './words.ts';

type Harmless = NonNullable<ClockDecision['harmless']>;

export function comparedHarmlessly(program: Program, unit: FileUnit, { left, right, span, difference, equality }: Comparison): readonly ClockDecision[] {
  if (equality) return [];
  const origins = [left, right].map((id) => originOf(program, unit, id));
  const clock = origins.find((origin): origin is ClockOrigin => origin?.is === 'clock');
  if (clock === undefined) return [];
  const stamp = origins.find((origin) => origin?.is === 'stamp');
  const name = stamp?.is === 'stamp' ? stamp.name : '';
  const harmless: Harmless = isExpiry(name) ? 'expiry' : difference || origins.every((origin) => origin?.is === 'clock') ? 'duration' : isSchedule(name) ? 'schedule' : 'other';
  return [decision(unit, span, { decides: 'none', harmless, subject: name === '' ? 'the time' : name }, [clock])];
}

/** `Date.now() - start`. */
export function durationsIn(program: Program, unit: FileUnit, taken: ReadonlySet<number>): readonly ClockDecision[] {
  return unit.facts.values.flatMap((value) => {
    if (value.kind !== 'binary' || value.operator !== '-' || taken.has(value.span[0])) return [];
    const [left, right] = [value.left, value.right].map((id) => originOf(program, unit, id));
    if (left?.is !== 'clock' || left.clock !== 'wall' || right === undefined) return [];
    return [decision(unit, value.span, { decides: 'none', harmless: 'duration', subject: 'the time' }, [left])];
  });
}

export function queriedHarmlessly(program: Program, unit: FileUnit, { key, value, within, span }: QueryComparison): readonly ClockDecision[] {
  const origin = originOf(program, unit, value);
  if (origin?.is !== 'clock') return [];
  const call = holdingOf(program, unit, within)?.call;
  const removes = call !== undefined && /delete|remove|destroy/i.test(calledName(unit, call) ?? '');
  const harmless: Harmless = removes ? 'cleanup' : isExpiry(key) ? 'expiry' : isSchedule(key) ? 'schedule' : origin.shifted ? 'duration' : 'other';
  return [decision(unit, span, { decides: 'none', harmless, subject: key }, [origin])];
}
