/** Who holds a lock, judged by the local clock. */
import type { ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { isForLocking } from '../locks/lock-words.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { callersOf } from './callers.ts';
import { comparisonsIn, queryComparisonsIn, type Comparison, type QueryComparison } from './comparisons.ts';
import { decision } from './decision.ts';
import { holdingOf } from './holding.ts';
import { isLeaseColumn, speaksOfClaims, speaksOfDeath, speaksOfLocks, speaksOfStaleness } from './names.ts';
import { originOf, type ClockOrigin, type StampOrigin } from './origin.ts';
import { isRowOfLocks } from './lease-rows.ts';
import { boundTo, callOf, wordsOf } from './words.ts';
import { writesColumn } from './writes.ts';

/** `lease.expiresAt > Date.now()`, and the file takes or frees the lease. */
export function leaseCompared(program: Program, unit: FileUnit, comparison: Comparison): readonly ClockDecision[] {
  const { left, right, span, equality } = comparison;
  if (equality) return [];
  for (const [stored, now] of [[left, right], [right, left]] as const) {
    const stamp = originOf(program, unit, stored);
    if (stamp?.is !== 'stamp' || !isTaken(program, unit, stamp, comparison)) continue;
    const reading = readingAt(program, unit, now);
    if (reading === undefined || isShared(reading)) continue;
    return [decision(unit, span, { decides: 'lease', subject: stamp.name }, [reading.origin])];
  }
  return [];
}

/** The file writes the end of the lease; of work that is handed on, the function itself. */
function isTaken(program: Program, unit: FileUnit, stamp: StampOrigin, { function: id, limit }: Comparison): boolean {
  if (isLease(program, unit, stamp)) return writesColumn(program, unit, stamp.name);
  return isStaleClaim(unit, stamp.name, limit) && writesColumn(program, unit, stamp.name, unit.facts.functions[id]?.span);
}

function isLease(program: Program, unit: FileUnit, stamp: StampOrigin): boolean {
  if (speaksOfLocks(stamp.name)) return true;
  return isLeaseColumn(stamp.name) && (wordsOf(unit, stamp.of).some(speaksOfLocks) || isRowOfLocks(program, unit, stamp.of));
}

/** Work that was begun so long ago that whoever began it is taken for dead: `now - job.processingStartedAt > staleAfter`. */
function isStaleClaim(unit: FileUnit, column: string, limit: ValueId | undefined): boolean {
  return limit !== undefined && speaksOfClaims(column) && wordsWithin(unit, limit, 0).some(speaksOfStaleness);
}

/** `tryAcquire` takes the row over where it is older than a limit that is called after what is stale. */
function isTakenOver(program: Program, unit: FileUnit, { value, within }: QueryComparison): boolean {
  if (!wordsWithin(unit, value, 0).some(speaksOfDeath)) return false;
  const holding = holdingOf(program, unit, within);
  // The column that is called after the lock speaks for the others beside it.
  if (holding === undefined || [...holding.keys].some(speaksOfLocks)) return false;
  return isForLocking(unit.facts.functions[holding.call.function]?.name ?? '');
}

const deepest = 8;

/** The names in an expression, and those that it goes by. */
function wordsWithin(unit: FileUnit, id: ValueId, depth: number): readonly string[] {
  const value = unit.facts.values[id];
  if (value === undefined || depth > deepest) return [];
  const own = [...boundTo(unit, id), ...wordsOf(unit, id)];
  const into = (one: ValueId) => wordsWithin(unit, one, depth + 1);
  if (value.kind === 'binary') return [...own, ...into(value.left), ...into(value.right)];
  const call = callOf(unit, id);
  return call === undefined ? own : [...own, ...call.arguments.flatMap((argument) => into(argument.value))];
}

/** `updateMany({ where: { lockedAt: { lt: now } }, … })`. */
export function leaseQueried(program: Program, unit: FileUnit, query: QueryComparison): readonly ClockDecision[] {
  const isStale = isStaleClaim(unit, query.key, query.value) || isTakenOver(program, unit, query);
  const holder = isStale ? holdingOf(program, unit, query.within)?.call.function : undefined;
  if (!speaksOfLocks(query.key) && !isLeaseColumn(query.key) && !isStale) return [];
  const reading = readingAt(program, unit, query.value);
  if (reading === undefined || isShared(reading)) return [];
  if (!asksForLease(program, unit, query, isStale) || !writesColumn(program, unit, query.key, holder === undefined ? undefined : unit.facts.functions[holder]?.span)) return [];
  return [decision(unit, query.span, { decides: 'lease', subject: query.key }, [reading.origin])];
}

/** The column or the table speaks of locks; removing old rows takes nothing from anybody. */
function asksForLease(program: Program, unit: FileUnit, { key, within }: QueryComparison, isStale = false): boolean {
  const holding = holdingOf(program, unit, within, true);
  if (holding === undefined) return false;
  const words = wordsOf(unit, holding.call.callee);
  return !words.some((word) => /^(delete|remove|destroy)/i.test(word)) && (isStale || [key, ...words].some(speaksOfLocks));
}

// ------------------------------------------------------------------------------------------------ the reading

interface Reading {
  readonly origin: ClockOrigin;
  /** How many functions the call that hands it over may enter. */
  readonly enters: number;
}

export function readingAt(program: Program, unit: FileUnit, id: ValueId): Reading | undefined {
  const own = originOf(program, unit, id);
  if (own?.is === 'clock') return { origin: own, enters: 1 };
  const parameter = parameterOf(unit, id);
  if (parameter === undefined) return undefined;
  for (const { unit: from, call } of callersOf(program, unit, parameter.function)) {
    const given = call.arguments[parameter.index];
    const origin = given && originOf(program, from, given.value);
    if (origin?.is === 'clock') return { origin: origin, enters: callees(program, { unit: from, call }).length };
  }
  return undefined;
}

/** The parameter that the value is, under conversions. */
function parameterOf(unit: FileUnit, id: ValueId): { readonly function: number; readonly index: number } | undefined {
  let value = unit.facts.values[id];
  for (let depth = 0; depth < 6 && value !== undefined; depth += 1) {
    if (value.kind === 'parameter') return value;
    const callee = value.kind === 'result' ? unit.facts.values[unit.facts.calls[value.call]?.callee ?? -1] : undefined;
    if (callee?.kind !== 'member') return undefined;
    value = unit.facts.values[callee.object];
  }
  return undefined;
}

/** Several implementations are asked with one reading: that is reported where it is read. */
function isShared({ enters }: Reading): boolean {
  return enters > 1;
}

/** A reading handed to an interface whose implementations judge a lease by it. */
export function leasesFed(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return unit.facts.calls.flatMap((call) => {
    if (!call.arguments.some(({ value }) => isReading(program, unit, value))) return [];
    const entered = callees(program, { unit, call }).flatMap((callee) => (callee.is === 'function' ? [callee.fn] : []));
    if (entered.length < 2) return [];
    return call.arguments.flatMap(({ value }, index) => {
      const origin = originOf(program, unit, value);
      if (origin?.is !== 'clock') return [];
      const judged = entered.some((fn) => judgesLease(program, fn.unit, fn.function, index));
      return judged ? [decision(unit, origin.call.span, { decides: 'lease', subject: 'a lease' }, [origin])] : [];
    });
  });
}

function isReading(program: Program, unit: FileUnit, id: ValueId): boolean {
  return unit.facts.values[id]?.kind === 'result' && originOf(program, unit, id)?.is === 'clock';
}

/** The function compares its parameter with the end of a lease. */
function judgesLease(program: Program, unit: FileUnit, id: number, index: number): boolean {
  const isGiven = (side: ValueId) => {
    const parameter = parameterOf(unit, side);
    return parameter?.function === id && parameter.index === index;
  };
  const queried = queryComparisonsIn(unit).some((query) => isGiven(query.value) && asksForLease(program, unit, query));
  if (queried) return true;
  return comparisonsIn(unit).some(({ left, right }) => [left, right].some(isGiven) && [left, right].some((side) => isLeaseStamp(program, unit, side)));
}

function isLeaseStamp(program: Program, unit: FileUnit, id: ValueId): boolean {
  const stamp = originOf(program, unit, id);
  return stamp?.is === 'stamp' && isLease(program, unit, stamp);
}
