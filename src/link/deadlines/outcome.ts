import type { Coverage } from '../../catalog/schema.ts';
import type { Deadline, Unknown } from '../program-facts.ts';
import type { Location } from '../program-facts.ts';
import type { CallRef, ParameterValue } from '../values/abstract.ts';

/** What one route says of a deadline. */
export type Outcome =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'set'; readonly ms?: number | undefined; readonly coverage: Coverage; readonly how: string; readonly at?: Location | undefined;
      /** The call that arms the timer which aborts it. */
      readonly timer?: CallRef | undefined;
    }
  /** Written, and it switches the deadline off. */
  | { readonly kind: 'off'; readonly how: string; readonly at?: Location | undefined }
  | { readonly kind: 'no-timer'; readonly how: string }
  /** Written on one way to the call, and not on another. */
  | { readonly kind: 'partial'; readonly how: string }
  /** Written, and it has no effect. */
  | { readonly kind: 'ineffective'; readonly how: string; readonly why: string }
  /** The caller decides. */
  | { readonly kind: 'parameter'; readonly value: ParameterValue; readonly otherwise?: 'absent' }
  /** `otherwise`: where it is not given, nothing is set. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly seen?: Unknown['seen']; readonly otherwise?: 'absent' };

export const absentOutcome: Outcome = { kind: 'absent' };

const strength: Record<Coverage, number> = { connect: 0, headers: 1, idle: 2, attempt: 3, call: 4 };

/** Several routes to one call: the strongest deadline in force, else what leaves it open, else what is wrong. */
export function strongest(outcomes: readonly Outcome[]): Outcome {
  const set = outcomes.filter((one) => one.kind === 'set').sort((a, b) => strength[b.coverage] - strength[a.coverage]);
  const [best] = set;
  if (best !== undefined && best.coverage !== 'connect') return best;
  const order = ['parameter', 'unknown', 'off', 'no-timer', 'partial', 'ineffective'] as const;
  for (const kind of order) {
    const found = first(outcomes, kind);
    if (found !== undefined) return found;
  }
  return best ?? absentOutcome;
}

/** A choice of values for one option. `fallback`: the last one stands in where the others are not given. */
export function either(outcomes: readonly Outcome[], fallback: boolean): Outcome {
  const [only] = outcomes;
  if (only !== undefined && outcomes.length === 1) return only;
  const set = outcomes.filter((one) => one.kind === 'set');
  if (set.length === outcomes.length) return set.reduce((a, b) => ((a.ms ?? 0) >= (b.ms ?? 0) ? a : b));
  const last = outcomes.at(-1);
  if (fallback && (last?.kind === 'set' || last?.kind === 'off')) return last;
  const open = first(outcomes, 'parameter') ?? first(outcomes, 'unknown');
  if (open !== undefined) return fallback && last?.kind === 'absent' && (open.kind === 'parameter' || open.kind === 'unknown') ? { ...open, otherwise: 'absent' } : open;
  const [some] = set;
  if (some !== undefined) return isPartial(outcomes) ? { kind: 'partial', how: some.how } : { kind: 'unknown', reason: 'it is set on some paths only' };
  return outcomes.find((one) => one.kind !== 'absent') ?? absentOutcome;
}

/** Only where the time is written down: one that comes from elsewhere may well be what is asked for. */
function isPartial(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((one) => one.kind === 'absent' || (one.kind === 'set' && one.ms !== undefined));
}

function first(outcomes: readonly Outcome[], kind: Outcome['kind']): Outcome | undefined {
  return outcomes.find((one) => one.kind === kind);
}

/** Why a deadline is not known that comes with the call. */
export const byCaller = 'the caller decides';

export function toDeadline(outcome: Outcome, otherwise: () => Deadline): Deadline {
  switch (outcome.kind) {
    case 'set':
      if (outcome.coverage === 'connect') return withCause(otherwise(), 'connect-only');
      return { kind: 'set', coverage: outcome.coverage, how: outcome.how, ...(outcome.ms === undefined ? {} : { ms: outcome.ms }), ...place(outcome.at) };
    case 'off':
      return { kind: 'none', cause: 'disabled', says: outcome.how, ...place(outcome.at) };
    case 'no-timer':
      return { kind: 'none', cause: 'signal-without-timer' };
    case 'partial':
      return { kind: 'none', cause: 'nothing-set', says: `${outcome.how} is set on one way to it, and not on the other` };
    case 'ineffective':
      return withCause(otherwise(), 'no-effect');
    case 'parameter':
      return { kind: 'unknown', reason: byCaller };
    case 'unknown':
      return { kind: 'unknown', reason: outcome.reason, ...(outcome.seen === undefined ? {} : { seen: outcome.seen }) };
    case 'absent':
      return otherwise();
  }
}

function withCause(deadline: Deadline, cause: 'no-effect' | 'connect-only'): Deadline {
  return deadline.kind === 'none' ? { ...deadline, cause } : deadline;
}

function place(at: Location | undefined): { at?: Location } {
  return at === undefined ? {} : { at };
}
