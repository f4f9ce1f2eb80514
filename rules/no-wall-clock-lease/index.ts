import { breaks, defineRule, type SiteVerdict } from '../define-rule.ts';
import type { ClockDecision } from '../../src/link/program-facts.ts';

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
  judge: ({ clocks }) => clocks.filter(({ decides }) => decides === 'lease').map(judgeLease),
});

function judgeLease({ location, subject, readings }: ClockDecision): SiteVerdict<MessageId> {
  return breaks(location, 'lease', { subject }, { related: readings });
}
