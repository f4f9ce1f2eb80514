import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { CoordinationOnEntry } from '../../src/link/program-facts.ts';

export default defineRule<object, 'lock' | 'service'>({
  id: 'no-coordination-in-hot-path',
  description: 'Disallow distributed locks and coordination services on the path of every request.',
  question: 'Does no request wait for a lock or a coordination service?',
  fallacy: 'coordination',
  severity: 'medium',
  preset: 'strict',
  items: ['6.2'],
  messages: {
    lock: {
      what: '{callee} ({library}) takes a distributed lock on every request of {entry}.',
      why: 'Requests wait for each other and for the store of the lock: its latency and its outages become those of the route.',
      fix: 'Use an idempotent operation, a unique constraint or a version that the write checks, or let one worker do it behind a queue.',
    },
    service: {
      what: '{callee} ({library}) is asked on every request of {entry}.',
      why: 'A coordination service is a control plane, made for few writes and for safety: in the data path its latency and its outages become those of the route.',
      fix: 'Watch the keys and answer from memory, or keep the data in a store that is made for reads.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ coordinations }) => coordinations.map(judgeCoordination),
});

const others = { message: 'a handler of messages', job: 'a job', cron: 'a schedule' } as const;

function judgeCoordination({ location, entry, operation, reached, related }: CoordinationOnEntry): SiteVerdict<'lock' | 'service'> {
  if (entry.by !== 'request') return holds(location, `${others[entry.by]} reaches it, and no request`);
  if (reached.kind === 'unknown') return unknown(location, reached);
  return breaks(location, operation.kind, { callee: operation.callee, library: operation.library.title, entry: entry.what }, { related });
}
