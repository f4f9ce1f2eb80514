/** Deadlines around calls and retries that have times of their own. */
import { boundedOperands } from '../deadlines/bounded.ts';
import { calleeName } from '../calls/name.ts';
import { entriesIn } from '../entries/entries.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { TimeoutBound } from '../program-facts.ts';
import { boundOfEntry } from '../serving/bound-of-entry.ts';
import type { CallRef } from '../values/abstract.ts';
import { timingOf } from './body.ts';
import { boundMs } from './bound.ts';
import { operandTime } from './call.ts';
import { nameOfEntry, timeOfEntry } from './entry-latencies.ts';
import { most, noTime, type Construct } from './time.ts';

/** Those whose inner construct stands in the file: in a closed world the deadline around it may stand in any other. */
export function inversionsOf(program: Program, unit: FileUnit): readonly TimeoutBound[] {
  return boundsByFile(program, program.files === undefined ? unit : 'program').get(unit.path) ?? [];
}

function boundsByFile(program: Program, key: FileUnit | 'program'): ReadonlyMap<string, readonly TimeoutBound[]> {
  return once<ReadonlyMap<string, readonly TimeoutBound[]>>(program, 'inversions', key, new Map(), () => {
    const units = key === 'program' ? (program.files ?? []).map((path) => program.unit(path)).filter((one) => one !== undefined) : [key];
    const worst = new Map<string, TimeoutBound>();
    for (const bound of units.flatMap((unit) => [...boundsIn(program, unit), ...entryBoundsIn(program, unit)])) {
      const place = `${bound.location.path}:${String(bound.location.start.offset)}`;
      const known = worst.get(place);
      if (known === undefined || excess(bound) > excess(known)) worst.set(place, bound);
    }
    const byFile = new Map<string, TimeoutBound[]>();
    for (const bound of worst.values()) byFile.set(bound.location.path, [...(byFile.get(bound.location.path) ?? []), bound]);
    return byFile;
  });
}

function excess({ inner, outer }: TimeoutBound): number {
  return inner === undefined ? -Infinity : inner.ms - outer.ms;
}

function boundsIn(program: Program, unit: FileUnit): readonly TimeoutBound[] {
  return unit.facts.calls.flatMap((call) => {
    const bound = boundAt(program, { unit, call });
    return bound === undefined ? [] : [bound];
  });
}

/** A server gives up on what its handlers do. */
function entryBoundsIn(program: Program, unit: FileUnit): readonly TimeoutBound[] {
  return entriesIn(program, unit).flatMap((entry) => {
    const outer = boundOfEntry(program, unit, entry);
    const longest = outer && timeOfEntry(program, entry).longest;
    return outer === undefined || longest === undefined || !isOfItsOwn(longest) ? [] : [around(outer, longest, `${outer.what} gives up on ${nameOfEntry(unit, entry)} first`)];
  });
}

function boundAt(program: Program, ref: CallRef): TimeoutBound | undefined {
  const bounds = boundedOperands(program, ref.unit, ref.call);
  if (bounds.length === 0) return undefined;
  const location = locate(ref.unit, ref.call.span);
  const ms = bounds.map((bound) => boundMs(program, ref, bound)).find((one) => one !== undefined);
  const name = calleeName(ref.unit, ref.call);
  if (ms === undefined) return { location, outer: { location, what: name, ms: 0 }, unknown: 'the time around it is not known here', related: [] };
  const outer = { location, what: name, ms };
  const { longest, end, because } = bounds.map(({ operand }) => operandTime(timingOf(program), { unit: ref.unit, id: operand, frame: undefined }, 0)).reduce(most, noTime);
  if (longest === undefined || !isOfItsOwn(longest)) return { location, outer, ...(end === 'unknown' && because !== undefined ? { unknown: because } : {}), related: [] };
  return around(outer, longest, `${name} gives up first`);
}

/** Not the time of a client, which a closer deadline is meant to shorten. */
function isOfItsOwn({ by, own }: Construct): boolean {
  return by === 'retry' || own;
}

function around(outer: TimeoutBound['outer'], { what, ms, formula, by, location }: Construct, message: string): TimeoutBound {
  return { location, outer, inner: { what, ms, formula, by }, related: [{ location: outer.location, message }] };
}
