/** Of the calls that may take a lock, those that do: `SET NX` may be a throttle, too. */
import { locksOf } from '../locks/sites.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Outgoing } from '../reach/outgoing.ts';

export function isExclusive(program: Program, { ref, callee: { operation, library } }: Outgoing): boolean {
  if (operation.is === 'lock' || operation.is === 'lock-section') return true;
  if (library.category === 'coordination') return operation.is === 'remote-call' && operation.stream !== true;
  return lockOffsets(program, ref.unit).has(ref.call.span[0]);
}

/** Where the file takes a lock that keeps others out, by offset. */
function lockOffsets(program: Program, unit: FileUnit): ReadonlySet<number> {
  return once<ReadonlySet<number>>(program, 'coordination: locks taken', unit, new Set(), () => {
    const held = locksOf(program, unit).locks.filter(({ purpose, scope }) => purpose === 'mutual-exclusion' && scope !== 'row' && scope !== 'transaction');
    return new Set(held.flatMap(({ location, related }) => [location.start.offset, ...related.filter(({ location: at }) => at.path === unit.path).map(({ location: at }) => at.start.offset)]));
  });
}
