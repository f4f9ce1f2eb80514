import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { DeadlineHandOff } from '../../src/link/program-facts.ts';

type MessageId = 'signal' | 'time';

export default defineRule<object, MessageId>({
  id: 'propagate-deadline',
  description: 'Require a signal or time that a function is given to be passed on to its remote calls.',
  question: 'Does work stop when the caller that asked for it has given up?',
  fallacy: 'latency is zero',
  severity: 'medium',
  preset: 'recommended',
  items: ['1.3'],
  messages: {
    signal: {
      what: '{callee} does not get {given}, which this function is given.',
      why: 'The caller gives up and the call goes on, so that the work piles up just when the peer is slow.',
      fix: 'Pass it on: {fix}.',
    },
    time: {
      what: '{callee} does not get {given}, which this function is given, and has no deadline of its own.',
      why: 'The caller asked for an answer within that time, and may wait for ever.',
      fix: 'Pass it on: {fix}.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ handOffs }) => handOffs.map(judgeHandOff),
});

function judgeHandOff({ location, callee, given, kind, library, passed, related }: DeadlineHandOff): SiteVerdict<MessageId> {
  switch (passed.kind) {
    case 'yes': return holds(location, `it gets ${given}`);
    case 'unknown': return unknown(location, passed);
    case 'no': return breaks(location, kind, { callee, given, library: library?.title ?? 'this project', fix: fixFor(given, kind, library !== undefined) }, { related });
  }
}

function fixFor(given: string, kind: DeadlineHandOff['kind'], isRemote: boolean): string {
  if (!isRemote) return `${given} as its argument`;
  const value = kind === 'signal' ? given : `AbortSignal.timeout(${given})`;
  return value === 'signal' ? 'signal in the options' : `signal: ${value} in the options`;
}
