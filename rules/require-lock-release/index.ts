import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LockAcquisition } from '../../src/link/program-facts.ts';

export type MessageId = 'somePaths' | 'gone' | 'never';

export default defineRule<object, MessageId>({
  id: 'require-lock-release',
  description: 'Require that a lock is released on every path, failures included.',
  question: 'Is every lock released on every way out of its section?',
  fallacy: 'coordination',
  severity: 'high',
  preset: 'recommended',
  items: ['7.4'],
  messages: {
    gone: {
      what: '{what} takes a lock that line {line} does not release: {library} has no such method in the version in use.',
      why: 'The call ends in an error, and everybody else waits {until}.',
      fix: 'Call {instead}.',
    },
    somePaths: {
      what: '{what} takes a lock that is not released when the code leaves at line {line}.',
      why: 'Everybody else then waits {until}, although nobody works.',
      fix: 'Put the section in try and the release in finally, or use the form that takes a callback.',
    },
    never: {
      what: '{what} takes a lock that is released nowhere.',
      why: 'It stays taken until its connection ends, and a pooled connection lives as long as the process.',
      fix: 'Release it in finally on the same connection, or take it for the transaction alone (pg_advisory_xact_lock).',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ locks }) => locks.map(judgeLock),
});

function judgeLock(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, purpose, release, ttl, what, library, related } = lock;
  if (purpose === 'cooldown' || purpose === 'claim') return notApplicable(location, 'left to expire on purpose');
  switch (release.kind) {
    case 'unknown': return unknown(location, release);
    case 'some-paths': {
      const until = ttl.kind === 'finite' ? 'until it expires' : ttl.kind === 'none' ? 'for ever' : 'until it ends by itself';
      const data = { what, library: library.title, line: String(release.leak.start.line), until };
      if (release.instead !== undefined) return breaks(location, 'gone', { ...data, instead: release.instead }, { related: [{ location: release.leak, message: 'releases nothing' }, ...related] });
      return breaks(location, 'somePaths', data, { related: [{ location: release.leak, message: 'leaves without releasing' }, ...related] });
    }
    case 'never': return judgeNever(lock);
    default: return holds(location, `released by ${release.kind === 'every-path' ? 'every path' : release.kind}`);
  }
}

/** Taken with a time to live and released nowhere is a key for a while; without one, require-lock-ttl speaks. */
function judgeNever({ location, scope, ttl, what, library, related }: LockAcquisition): SiteVerdict<MessageId> {
  if (scope === 'transaction') return holds(location, 'it ends with its transaction');
  if (scope === 'session') return breaks(location, 'never', { what, library: library.title }, { related });
  if (ttl.kind === 'finite') return holds(location, 'left to expire on purpose');
  if (ttl.kind === 'unknown') return unknown(location, ttl);
  return notApplicable(location, 'it is meant to stay');
}
