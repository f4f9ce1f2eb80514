import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { RemoteErrorHandler } from '../../src/link/program-facts.ts';

export type MessageId = 'dropped' | 'indistinguishable';

type Handled = Exclude<RemoteErrorHandler['outcome'], 'dropped' | 'indistinguishable' | 'unknown'>;

const HANDLED: Readonly<Record<Handled, string>> = {
  rethrown: 'it is thrown again',
  logged: 'it is logged',
  reported: 'it is reported',
  'passed-on': 'it is passed on',
  distinguishable: 'the caller can tell it from success',
  cleanup: 'a clean-up that may fail',
};

export default defineRule<object, MessageId>({
  id: 'no-swallowed-remote-error',
  description: 'Disallow dropping the failure of a remote call.',
  question: 'Does somebody learn of every remote call that fails?',
  fallacy: 'the network is reliable',
  severity: 'medium',
  preset: 'recommended',
  items: ['1.5'],
  messages: {
    dropped: {
      what: 'A failure of {callee} is caught here and dropped.',
      why: 'Nobody learns of it: the work counts as done, and the outage shows only in its consequences.',
      fix: 'Log it with its cause, and throw it again or answer with something that is not success.',
    },
    indistinguishable: {
      what: 'A failure of {callee} becomes {gives}, which looks like an answer.',
      why: 'The caller takes an outage for an answer, and goes on as if there were nothing there.',
      fix: 'Throw, or give a result that says that it failed; and log the cause.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ handlers }) => handlers.map(judgeHandler),
});

function judgeHandler({ location, calls, outcome, gives }: RemoteErrorHandler): SiteVerdict<MessageId> {
  const [first, ...others] = calls;
  if (!first) return notApplicable(location, 'no remote call can fail here');
  const data = {
    callee: others.length === 0 ? first.callee : `${first.callee} and ${String(others.length)} more`,
    library: first.library.title,
    gives: gives ?? 'a value',
  };
  const related = calls.map((call) => ({ location: call.location, message: `${call.callee} may fail` }));
  switch (outcome) {
    case 'dropped': return breaks(location, 'dropped', data, { related });
    case 'indistinguishable': return breaks(location, 'indistinguishable', data, { related });
    case 'unknown': return unknown(location, { reason: 'what becomes of the failure is not known' });
    default: return holds(location, HANDLED[outcome]);
  }
}
