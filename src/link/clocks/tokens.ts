/** A stored stamp that must be this process's own, because it carries its reading of the clock. */
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import type { Comparison } from './comparisons.ts';
import { decision } from './decision.ts';
import { isStamp } from './names.ts';
import { originOf } from './origin.ts';

/** `row.createdAt.getTime() === now.getTime()`. */
export function tokenCompared(program: Program, unit: FileUnit, { left, right, span, equality, difference }: Comparison): readonly ClockDecision[] {
  if (!equality || difference) return [];
  const origins = [left, right].map((id) => originOf(program, unit, id));
  const stamp = origins.find((origin) => origin?.is === 'stamp');
  const clock = origins.find((origin) => origin?.is === 'clock');
  if (stamp?.is !== 'stamp' || clock?.is !== 'clock' || clock.shifted || stamp.shifted || !isStamp(stamp.name)) return [];
  return [decision(unit, span, { decides: 'id', entropy: 'none', subject: stamp.name }, [clock])];
}
