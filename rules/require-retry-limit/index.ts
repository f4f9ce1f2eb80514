import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';

export type MessageId = 'endless' | 'contention' | 'keeper';

export default defineRule<object, MessageId>({
  id: 'require-retry-limit',
  description: 'Require that a retry gives up at last.',
  question: 'Does every retry end on a lasting failure?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['3.1'],
  messages: {
    endless: {
      what: 'A failure that lasts is tried again by {what} for ever.',
      why: 'The request or job never ends, its caller never learns of the failure, and each new one adds its own attempts.',
      fix: '{remedy}, and hand the last error on.',
    },
    contention: {
      what: 'A lock that stays taken is waited for by {what} for ever.',
      why: 'Everybody who needs it piles up behind one holder that is stuck or gone.',
      fix: '{remedy}, and fail when it is not free by then.',
    },
    keeper: {
      what: 'A connection that stays away is asked for by {what} for ever, and no slower with time.',
      why: 'Every process that keeps such a connection goes on at full pace against a peer that cannot answer.',
      fix: 'Let the delay grow up to a cap; then it may go on as long as the process lives.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ retries }) => retries.map(judgeRetry),
});

function judgeRetry(retry: RetryConstruct): SiteVerdict<MessageId> {
  const { location, attempts } = retry;
  switch (attempts.kind) {
    case 'unknown': return unknown(location, attempts);
    case 'finite': return holds(location, attempts.count === undefined ? `bounded by ${attempts.by}` : `at most ${String(attempts.count)} attempts`);
    case 'endless': return isKeeper(retry) ? judgeKeeper(retry) : isStartUpWait(retry) ? holds(location, 'a process that starts waits for what it needs') : breaksAt(retry);
  }
}

/** Nobody is served yet: readiness shows that it waits, and an orchestrator would start it again all the same. */
function isStartUpWait({ lifetime, delay }: RetryConstruct): boolean {
  return lifetime === 'start' || (lifetime === 'process' && delay.kind !== 'none');
}

/** A connection that a process holds for as long as it lives has nobody who waits for the end of it. */
function isKeeper({ form, purpose, lifetime }: RetryConstruct): boolean {
  return form === 'reconnect' || (purpose === 'connection' && lifetime === 'process');
}

function judgeKeeper(retry: RetryConstruct): SiteVerdict<MessageId> {
  const { location, delay, what, library, related } = retry;
  if (delay.kind === 'unknown') return unknown(location, delay);
  if (delay.kind === 'growing' || delay.kind === 'server-directed') return holds(location, 'the process keeps its connection, and backs off');
  return breaks(location, 'keeper', { what, library: library?.title ?? '' }, { related, yieldsTo: { rules: ['require-backoff'], at: [location] } });
}

function breaksAt({ location, what, library, purpose, remedy, related }: RetryConstruct): SiteVerdict<MessageId> {
  const data = {
    what,
    library: library?.title ?? '',
    remedy: remedy?.limit === undefined ? 'Give up after a number of attempts or a time' : `Write ${remedy.limit}`,
  };
  return breaks(location, purpose === 'contention' ? 'contention' : 'endless', data, { related });
}
