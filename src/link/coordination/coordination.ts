/** Locks and coordination services that the entry points of a file reach. */
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { entriesIn, type Entry } from '../entries/entries.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { CoordinationOnEntry } from '../program-facts.ts';
import { outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import { pathOf } from '../reach/path-words.ts';
import { openWay } from '../reach/ruled-out.ts';
import { callsRunNow } from '../reach/run-now.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { howOften } from './how-often.ts';
import { isExclusive } from './exclusive.ts';

/** One for each entry point, and one for a registration of many. */
export function coordinationOf(program: Program, unit: FileUnit): readonly CoordinationOnEntry[] {
  const byPlace = new Map<string, CoordinationOnEntry>();
  for (const entry of entriesIn(program, unit)) {
    const found = entry.handlers.flatMap((handler) => reachedBy(program, unit, entry, handler));
    const worst = found.find(({ reached }) => reached.kind === 'always') ?? found[0];
    if (worst === undefined) continue;
    const place = `${worst.location.path} ${String(worst.location.start.offset)}`;
    if (byPlace.get(place)?.reached.kind !== 'always') byPlace.set(place, worst);
  }
  return [...byPlace.values()];
}

function reachedBy(program: Program, unit: FileUnit, entry: Entry, handler: FunctionValue): readonly CoordinationOnEntry[] {
  return callsRunNow(handler.unit, handler.function).flatMap((call) => {
    const at: CallRef = { unit: handler.unit, call };
    const found = outgoingOfCall(program, at, 'coordination').flatMap((one) => openWay(program, one, 'coordination', (way) => isExclusive(program, way)) ?? []);
    return found.map((one) => siteOf(program, unit, entry, handler, at, one));
  });
}

function siteOf(program: Program, unit: FileUnit, entry: Entry, handler: FunctionValue, at: CallRef, found: Outgoing): CoordinationOnEntry {
  const { ref, callee } = found;
  const registration = locate(unit, entry.span);
  const elsewhere = at.unit !== unit;
  return {
    location: elsewhere ? registration : locate(unit, at.call.span),
    entry: { what: [entry.what, entry.paths[0]].filter((part) => part !== undefined).join(' '), by: entry.by },
    operation: {
      kind: callee.library.category === 'coordination' && callee.operation.is === 'remote-call' ? 'service' : 'lock',
      callee: calleeName(ref.unit, ref.call),
      library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee),
    },
    reached: howOften(program, entry, handler, at, found),
    related: [...(elsewhere ? [] : [{ location: registration, message: `runs it` }]), ...(elsewhere ? pathOf(found) : pathOf(found).slice(1))],
  };
}
