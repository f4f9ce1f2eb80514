import { breaks, defineRule, duration, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { Delay, RetryConstruct } from '../../src/link/program-facts.ts';

export type MessageId = 'none' | 'constant' | 'random' | 'branch';

export default defineRule<object, MessageId>({
  id: 'require-backoff',
  description: 'Require a growing delay between the attempts of a retry.',
  question: 'Does every retry wait longer after each failure?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['3.2'],
  messages: {
    none: {
      what: 'What failed is tried again at once by {what}, {times}.',
      why: 'A peer that is down because of its load gets that load again, many times over, and stays down.',
      fix: '{remedy}.',
    },
    constant: {
      what: 'What failed is tried again by {what} after the same delay each time{figure}, {times}.',
      why: 'A peer that needs a minute to recover is asked as often in the last second as in the first.',
      fix: '{remedy}.',
    },
    random: {
      what: 'What failed is tried again by {what} after a random delay that never grows, {times}.',
      why: 'A peer that needs a minute to recover is asked as often in the last second as in the first.',
      fix: '{remedy}.',
    },
    branch: {
      what: 'In its branch at line {line}, {what} waits the same time after each failure{figure}, {times}.',
      why: 'A lasting failure of that kind is repeated at full pace, although the other branches back off.',
      fix: '{remedy} in that branch too.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ retries }) => retries.map(judgeRetry),
});

function judgeRetry(retry: RetryConstruct): SiteVerdict<MessageId> {
  const { location, purpose, lifetime, delay, jitter } = retry;
  if (purpose === 'contention') return notApplicable(location, 'it waits for a lock: nothing has failed');
  const few = whyFewEnough(retry);
  if (few !== undefined) return holds(location, few);
  if (lifetime === 'start') return holds(location, 'a process that starts waits for what it needs, at an unhurried pace');
  switch (delay.kind) {
    case 'growing': return holds(location, `the delay grows${delay.capMs === undefined ? '' : ` up to ${duration(delay.capMs)}`}`);
    case 'server-directed': return holds(location, 'the server says when to come again');
    case 'unknown': return unknown(location, delay);
    default:
      if (purpose === 'local-conflict' && delay.kind === 'constant' && jitter.kind === 'yes') return holds(location, 'a random delay is enough for a local conflict');
      return judgeFlat(retry, delay);
  }
}

/** One extra attempt adds little load, and a conflict inside one database is soon over. */
function whyFewEnough({ attempts, purpose }: RetryConstruct): string | undefined {
  if (attempts.kind !== 'finite' || attempts.count === undefined) return undefined;
  if (attempts.count <= 1) return 'it is done once';
  if (attempts.count === 2) return 'one extra attempt';
  return purpose === 'local-conflict' && attempts.count <= 3 ? 'up to three attempts at a local conflict' : undefined;
}

type Flat = Extract<Delay, { kind: 'none' | 'constant' }>;

function judgeFlat(retry: RetryConstruct, delay: Flat): SiteVerdict<MessageId> {
  const { location, related, purpose } = retry;
  if (delay.kind === 'none') return breaks(location, 'none', wordsOf(retry), { related });
  const { branch } = delay;
  const more = { severity: purpose === 'connection' || purpose === 'local-conflict' ? 'medium' : 'high' } as const;
  if (branch) {
    const data = { ...wordsOf(retry, delay.ms), line: String(branch.start.line) };
    return breaks(location, 'branch', data, { ...more, related: [{ location: branch, message: 'this branch does not back off' }, ...related] });
  }
  return breaks(location, retry.jitter.kind === 'yes' ? 'random' : 'constant', wordsOf(retry, delay.ms), { ...more, related });
}

function wordsOf({ what, library, attempts, remedy }: RetryConstruct, ms?: number): Readonly<Record<string, string>> {
  return {
    what,
    library: library?.title ?? '',
    times: timesOf(attempts),
    figure: ms === undefined ? '' : ` (${duration(ms)})`,
    remedy: remedy?.backoff === undefined ? 'Double the delay after each failure, up to a cap, and spread it at random' : `Write ${remedy.backoff}`,
  };
}

function timesOf(attempts: RetryConstruct['attempts']): string {
  if (attempts.kind === 'endless') return 'without end';
  return attempts.kind === 'finite' && attempts.count !== undefined ? `up to ${String(attempts.count)} times` : 'as often as it is told';
}
