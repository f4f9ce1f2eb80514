import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { ShortLivedGuard } from '../../src/link/program-facts.ts';

type MessageId = ShortLivedGuard['sort'];

export default defineRule<object, MessageId>({
  id: 'no-per-call-resilience',
  description: 'Disallow circuit breakers, limiters and connection pools that are made anew for each call.',
  question: 'Do breakers, limiters and connections outlive the call that they serve?',
  fallacy: 'transport cost is zero',
  severity: 'medium',
  preset: 'recommended',
  items: ['2.1', '2.2'],
  messages: {
    breaker: {
      what: '{what} is made in the function that uses it once.',
      why: 'It counts the failures of this one call and is thrown away, so that it never opens.',
      fix: 'Make it once, at module level or in the constructor, and let every call of the dependency go through it.',
    },
    limiter: {
      what: '{what} is made in the function that uses it once.',
      why: 'Each call has a limiter of its own, so that nothing is limited.',
      fix: 'Make it once, at module level or in the constructor, and let all callers share it.',
    },
    connections: {
      what: '{what} ({library}) opens connections of its own each time that this function runs.',
      why: 'Every request pays for the handshakes, and under load the server runs out of connections.',
      fix: 'Make it once, at module level or in the constructor, and use it again.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ shortLived }) => shortLived.map(judgeGuard),
});

function judgeGuard({ location, what, library, sort, life, related }: ShortLivedGuard): SiteVerdict<MessageId> {
  switch (life.kind) {
    case 'kept': return holds(location, life.how);
    case 'unknown': return unknown(location, life);
    case 'call': return breaks(location, sort, { what, library: library.title }, { related });
  }
}
