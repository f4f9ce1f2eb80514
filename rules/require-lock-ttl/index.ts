import { breaks, defineRule, duration, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LockAcquisition } from '../../src/link/program-facts.ts';

export type MessageId = 'none' | 'row';

export default defineRule<object, MessageId>({
  id: 'require-lock-ttl',
  description: 'Require that every distributed lock expires or ends with its session.',
  question: 'Does every lock become free when its holder is gone?',
  fallacy: 'coordination',
  severity: 'high',
  preset: 'recommended',
  items: ['7.1'],
  messages: {
    none: {
      what: '{what} takes a lock that never expires{because}.',
      why: 'A holder that crashes, or is deployed over, leaves it locked for everybody until a person removes it.',
      fix: "Give it a time to live in the same command that takes it, such as SET key owner NX PX 30000, longer than the work.",
    },
    row: {
      what: '{what} takes a lock row that nothing frees but its holder{because}.',
      why: 'A holder that crashes leaves the row, and everybody else waits until a person deletes it.',
      fix: 'Store when it expires, by the clock of the database, and let the next holder take an expired row over.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ locks }) => locks.map(judgeLock),
});

function judgeLock(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, purpose, scope, ttl } = lock;
  if (purpose === 'claim') return notApplicable(location, 'a claim that is meant to stay, no lock');
  if (scope === 'session' || scope === 'transaction') return holds(location, `it ends with its ${scope}`);
  switch (ttl.kind) {
    case 'finite': return holds(location, ttl.ms === undefined ? 'it expires' : `it expires after ${duration(ttl.ms)}`);
    case 'bound': return holds(location, 'it ends with its holder');
    case 'unknown': return unknown(location, ttl);
    case 'none': return judgeEndless(lock, ttl.why);
  }
}

function judgeEndless({ location, scope, what, library, purpose, related }: LockAcquisition, why: string | undefined): SiteVerdict<MessageId> {
  const data = { what, library: library.title, because: why === undefined ? '' : `: ${why}` };
  return breaks(location, scope === 'row' ? 'row' : 'none', data, {
    related,
    // The election speaks for the lock that it is made of.
    ...(purpose === 'leadership' && { yieldsTo: { rules: ['no-homegrown-leader-election'], at: [location] } }),
  });
}
