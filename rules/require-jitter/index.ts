import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';

export type MessageId = 'none' | 'branch' | 'contention';

export default defineRule<object, MessageId>({
  id: 'require-jitter',
  description: 'Require randomness in the delay between the attempts of a retry.',
  question: 'Is every delay between attempts spread at random?',
  fallacy: 'the network is reliable',
  severity: 'medium',
  preset: 'recommended',
  items: ['3.3'],
  messages: {
    none: {
      what: 'The delay of {what} has no randomness in it.',
      why: 'Clients that failed together come back together, and their waves bring down again what has just come up.',
      fix: '{remedy}.',
    },
    branch: {
      what: 'In its branch at line {line}, the delay of {what} has no randomness in it.',
      why: 'Clients that failed together come back together, and their waves bring down again what has just come up.',
      fix: '{remedy} in that branch too.',
    },
    contention: {
      what: 'Who waits for the lock in {what} asks for it again after a delay without randomness.',
      why: 'All that wait ask at the same moments: one gets it, the others meet again each time.',
      fix: '{remedy}.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ retries }) => retries.map(judgeRetry),
});

function judgeRetry(retry: RetryConstruct): SiteVerdict<MessageId> {
  const { location, lifetime, delay, jitter } = retry;
  if (delay.kind === 'none') return notApplicable(location, 'there is no delay: require-backoff speaks');
  const few = whyFewEnough(retry);
  if (few !== undefined) return holds(location, few);
  if (lifetime === 'start') return holds(location, 'a process that starts waits for what it needs, at an unhurried pace');
  if (delay.kind === 'server-directed') return holds(location, 'the server says when to come again');
  switch (jitter.kind) {
    case 'yes': return holds(location, 'the delay is spread at random');
    case 'unknown': return unknown(location, jitter);
    case 'no': return delay.kind === 'unknown' ? unknown(location, delay) : breaksAt(retry, jitter.at);
  }
}

/** A single extra attempt makes no waves, nor do conflicts inside one database that are soon over. */
function whyFewEnough({ attempts, purpose }: RetryConstruct): string | undefined {
  if (attempts.kind !== 'finite' || attempts.count === undefined) return undefined;
  if (attempts.count <= 1) return 'it is done once';
  if (attempts.count === 2) return 'one extra attempt';
  return purpose === 'local-conflict' && attempts.count <= 3 ? 'up to three attempts at a local conflict' : undefined;
}

function breaksAt({ location, what, library, purpose, remedy, related }: RetryConstruct, branch: RetryConstruct['location'] | undefined): SiteVerdict<MessageId> {
  const messageId = branch ? 'branch' : purpose === 'contention' ? 'contention' : 'none';
  const data = {
    what,
    library: library?.title ?? '',
    line: String(branch?.start.line ?? ''),
    remedy: remedy?.jitter === undefined ? 'Wait a random part of the delay, such as Math.random() * delay' : `Write ${remedy.jitter}`,
  };
  return breaks(location, messageId, data, {
    related: branch ? [{ location: branch, message: 'this delay is the same for everybody' }, ...related] : related,
  });
}
