import { breaks, defineRule, holds, type SiteVerdict } from '../define-rule.ts';
import type { DeadlineSite, IneffectiveOption } from '../../src/link/program-facts.ts';

export type MessageId = 'ineffective';

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
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ ineffective, deadlines }) => [...ineffective.map(judgeOption), ...deadlines.flatMap(judgeDeadline)],
});

function judgeOption({ location, option, callee, library, why, fix }: IneffectiveOption): SiteVerdict<MessageId> {
  return breaks(location, 'ineffective', { option, callee, library: library.title, why: why.replace(/\.$/, ''), fix });
}

/** A timeout that is written and works. */
function judgeDeadline({ location, deadline, ineffective }: DeadlineSite): readonly SiteVerdict<MessageId>[] {
  return deadline.kind === 'set' && ineffective.length === 0 ? [holds(location, deadline.how)] : [];
}
