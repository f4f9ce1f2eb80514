/** Own functions and classes that stand between a remote call and whoever should give it a deadline. */
import type { Callee } from '../calls/callee.ts';
import { effectOf, libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate } from '../program/unit.ts';
import type { DeadlineSite, Related } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { defaultDeadline } from './call.ts';
import { commonCauseAt, hasCommonCause, type CommonCause } from './common-cause.ts';
import { isRemote } from './forwarding.ts';
import { absentOutcome, toDeadline, type Outcome } from './outcome.ts';
import { wrappedAt } from './wrapped.ts';

/** A call of an own function that leaves the deadline to its caller, and this caller leaves it out (or not). */
export function wrapperSites(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'function' }>): readonly DeadlineSite[] {
  const [found] = wrappedAt(program, ref, callee.fn);
  if (found === undefined) return [];
  const deadline = toDeadline(found.outcome, () => defaultDeadline(found.facts));
  if (deadline.kind === 'none' && hasCommonCause(program, ref.unit, found)) return [];
  const name = calleeName(ref.unit, ref.call);
  return [
    {
      location: locate(ref.unit, ref.call.span),
      subject: 'wrapper',
      callee: name,
      library: libraryRef(program, found.callee.library, found.ref.unit.path, found.ref.call.callee),
      deadline,
      related: [{ location: locate(found.ref.unit, found.ref.call.span), message: isRemote(found.callee) ? 'the remote call that it leads to' : 'the client that it makes' }],
      uses: 1,
      remedy: { fix: `pass ${name} what it hands on: ${found.facts.fix}` },
      ineffective: [],
      effect: effectOf(program, found.ref, found.callee),
      kind: 'sync',
    },
  ];
}

/** Where every caller leaves out what is left to them, nothing is set, and what leaves it to them is the cause. */
export function unlessLeftOut(program: Program, ref: CallRef, outcome: Outcome): { readonly outcome: Outcome; readonly related: readonly Related[] } {
  const cause = outcome.kind === 'parameter' ? commonCauseAt(program, ref) : undefined;
  return cause === undefined ? { outcome, related: [] } : { outcome: absentOutcome, related: callersIn(cause) };
}

/** The construction of an own class whose request no caller gives a deadline. */
export function ownClientSites(program: Program, ref: CallRef): readonly DeadlineSite[] {
  const cause = commonCauseAt(program, ref);
  if (cause === undefined || cause.wrapped.ref.call === ref.call) return [];
  const { ref: request, callee, facts } = cause.wrapped;
  return [
    {
      location: locate(ref.unit, ref.call.span),
      subject: 'client',
      callee: calleeName(ref.unit, ref.call),
      library: libraryRef(program, callee.library, request.unit.path, request.call.callee),
      deadline: defaultDeadline(facts),
      related: [{ location: locate(request.unit, request.call.span), message: 'the request that it makes' }, ...callersIn(cause)],
      uses: cause.silent.length,
      remedy: { fix: facts.fix },
      ineffective: [],
      effect: 'unknown',
      kind: 'sync',
    },
  ];
}

function callersIn({ silent }: CommonCause): readonly Related[] {
  return silent.slice(0, 3).map(({ unit, call }) => ({ location: locate(unit, call.span), message: 'called from here without one' }));
}
