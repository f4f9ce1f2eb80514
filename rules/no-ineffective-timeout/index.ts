import { breaks, defineRule, holds, type SiteVerdict } from '../define-rule.ts';
import type { DeadlineSite, IneffectiveOption } from '../../src/link/program-facts.ts';

export type MessageId = 'ineffective' | 'failsAtOnce' | 'staysLimited';

export default defineRule<object, MessageId>({
  id: 'no-ineffective-timeout',
  description: 'Disallow timeouts that are written and do nothing.',
  question: 'Does every timeout that is written take effect?',
  fallacy: 'the network is reliable',
  severity: 'high',
  preset: 'recommended',
  items: ['1.1'],
  messages: {
    ineffective: {
      what: '{option} of {callee} does not do what it says: {why}.',
      why: 'The call looks bounded to whoever reads it, and waits as if nothing were written.',
      fix: 'Write {fix} instead.',
    },
    failsAtOnce: {
      what: '{option} of {callee} does not do what it says: {why}.',
      why: 'No peer is quick enough, and the failures look like an outage of the peer.',
      fix: 'Write {fix} instead.',
    },
    staysLimited: {
      what: '{option} of {callee} does not do what it says: {why}.',
      why: 'Whoever reads it takes the call for unlimited, and it is cut all the same.',
      fix: 'Write the time that it may take: {fix}.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ ineffective, deadlines }) => [...ineffective.map(judgeOption), ...deadlines.flatMap(judgeDeadline)],
});

const MESSAGE_OF: Readonly<Record<IneffectiveOption['does'], MessageId>> = { nothing: 'ineffective', 'fails-at-once': 'failsAtOnce', 'stays-limited': 'staysLimited' };

function judgeOption({ location, option, callee, library, why, does, fix }: IneffectiveOption): SiteVerdict<MessageId> {
  const data = { option, callee, library: library.title, why: why.replace(/\.$/, ''), fix };
  return breaks(location, MESSAGE_OF[does], data, does === 'stays-limited' ? { severity: 'medium' } : {});
}

/** A timeout that is written and works. */
function judgeDeadline({ location, deadline, ineffective }: DeadlineSite): readonly SiteVerdict<MessageId>[] {
  return deadline.kind === 'set' && ineffective.length === 0 ? [holds(location, deadline.how)] : [];
}
