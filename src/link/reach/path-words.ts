import { calleeName } from '../calls/name.ts';
import { locate } from '../program/unit.ts';
import type { Related } from '../program-facts.ts';
import type { Outgoing } from './outgoing.ts';

/** Steps that a path is shown with at most. */
const shown = 6;

/** The calls that lead to a remote call, itself last; of a longer path its ends. */
export function pathOf({ ref, hops }: Outgoing): readonly Related[] {
  const steps = [...hops, ref].map(({ unit, call }) => ({ location: locate(unit, call.span), message: `calls ${calleeName(unit, call)}` }));
  return steps.length <= shown ? steps : [...steps.slice(0, shown / 2), ...steps.slice(-shown / 2)];
}
