import { breaks, defineRule, holds, type SiteVerdict } from '../define-rule.ts';
import type { ClockDecision, LockAcquisition } from '../../src/link/program-facts.ts';

export type MessageId = 'lease';

export default defineRule<object, MessageId>({
  id: 'no-wall-clock-lease',
  description: 'Disallow judging who holds a lease by the local clock.',
  question: 'Is it decided without the local clock who holds a lease?',
  fallacy: 'time',
  severity: 'high',
  preset: 'recommended',
  items: ['4.5'],
  messages: {
    lease: {
      what: 'Who holds the lease is decided by comparing {subject} with the local clock.',
      why: 'Where the clocks of two machines differ, one takes the lease over while the other still believes that it holds it, and both work.',
      fix: 'Let the store that keeps the lease judge it by its own clock (expires_at < now() in the statement, a key with a TTL), and fence the work.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ clocks, locks }) => [...clocks.filter(({ decides }) => decides === 'lease').map(judgeLease), ...locks.flatMap(judgeLock)],
});

function judgeLease({ location, subject, readings }: ClockDecision): SiteVerdict<MessageId> {
  return breaks(location, 'lease', { subject }, { related: readings });
}

/** What the store ends by itself needs no clock here; the clocks of lock rows are judged where they are compared. */
function judgeLock({ location, scope, ttl }: LockAcquisition): readonly SiteVerdict<MessageId>[] {
  if (scope === 'row' || ttl.kind === 'none' || ttl.kind === 'unknown') return [];
  return [holds(location, scope === 'lease' ? 'the store ends it by its own clock' : `it ends with its ${scope}`)];
}
