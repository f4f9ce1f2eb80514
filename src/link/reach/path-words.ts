import { calleeName } from '../calls/name.ts';
import { locate } from '../program/unit.ts';
import type { Related } from '../program-facts.ts';
import type { Outgoing } from './outgoing.ts';

/** The calls that lead to a remote call, itself last; reports show the first of them, and `explain --finding` all. */
export function pathOf({ ref, hops }: Outgoing): readonly Related[] {
  return [...hops, ref].map(({ unit, call }) => ({ location: locate(unit, call.span), message: `calls ${calleeName(unit, call)}` }));
}
