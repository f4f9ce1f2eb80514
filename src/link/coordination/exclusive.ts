/** Of the calls that may take a lock, those that do: `SET NX` may be a throttle, too. */
import { locksOf } from '../locks/sites.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { LockAcquisition } from '../program-facts.ts';
import type { Outgoing } from '../reach/outgoing.ts';

export function isExclusive(program: Program, { ref, hops, callee: { operation, library } }: Outgoing): boolean {
  if (operation.is === 'lock' || operation.is === 'lock-section') return true;
  if (library.category === 'coordination') return operation.is === 'remote-call' && operation.stream !== true;
  // A wrapper whose callers bring the section is judged at its callers.
  return [ref, ...hops].some(({ unit }) => locksHeld(program, unit).has(placeOf(ref.unit.path, ref.call.span[0])));
}

/** Where calls of the file take a lock that keeps others out, be the place in this file or in another. */
function locksHeld(program: Program, unit: FileUnit): ReadonlySet<string> {
  return once<ReadonlySet<string>>(program, 'coordination: locks taken', unit, new Set(), () => new Set(locksOf(program, unit).locks.filter(keepsOut).flatMap(placesOf)));
}

function keepsOut({ purpose, scope }: LockAcquisition): boolean {
  return purpose === 'mutual-exclusion' && scope !== 'row' && scope !== 'transaction';
}

function placesOf({ location, related }: LockAcquisition): readonly string[] {
  return [location, ...related.map((one) => one.location)].map(({ path, start }) => placeOf(path, start.offset));
}

function placeOf(path: string, offset: number): string {
  return `${path}:${String(offset)}`;
}
