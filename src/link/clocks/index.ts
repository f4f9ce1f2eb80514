/** Readings of the clock, and what they decide. */
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { comparisonsIn, queryComparisonsIn, type Comparison, type QueryComparison } from './comparisons.ts';
import { cursorsIn } from './cursors.ts';
import { comparedHarmlessly, durationsIn, queriedHarmlessly } from './harmless.ts';
import { idsIn } from './ids.ts';
import { leaseCompared, leaseQueried, leasesFed } from './leases.ts';
import { orderCompared, orderQueried } from './orders.ts';
import { sortsIn } from './sorting.ts';
import { statementsIn } from './statements.ts';
import { tokenCompared } from './tokens.ts';
import { versionsIn } from './versions.ts';
import { watermarkQueried, watermarksIn } from './watermarks.ts';

type Judge<T> = (program: Program, unit: FileUnit, site: T) => readonly ClockDecision[];

/** The first that has an answer gives it. */
const judges: readonly Judge<Comparison>[] = [leaseCompared, tokenCompared, orderCompared, comparedHarmlessly];
const queryJudges: readonly Judge<QueryComparison>[] = [leaseQueried, watermarkQueried, orderQueried, queriedHarmlessly];

export function clocksOf(program: Program, unit: FileUnit): readonly ClockDecision[] {
  const compared = comparisonsIn(unit).flatMap((site) => first(judges, program, unit, site));
  const queried = queryComparisonsIn(unit).flatMap((site) => first(queryJudges, program, unit, site));
  const taken = new Set(compared.map(({ location }) => location.start.offset));
  return [
    ...compared,
    ...queried,
    ...sortsIn(program, unit),
    ...leasesFed(program, unit),
    ...versionsIn(program, unit),
    ...watermarksIn(program, unit),
    ...cursorsIn(program, unit),
    ...idsIn(program, unit),
    ...statementsIn(program, unit),
    ...durationsIn(program, unit, taken),
  ];
}

function first<T>(all: readonly Judge<T>[], program: Program, unit: FileUnit, site: T): readonly ClockDecision[] {
  for (const judge of all) {
    const found = judge(program, unit, site);
    if (found.length > 0) return found;
  }
  return [];
}
