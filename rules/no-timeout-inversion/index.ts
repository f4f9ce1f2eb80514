import { breaks, defineRule, duration, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { TimeoutBound } from '../../src/link/program-facts.ts';

export type MessageId = 'retry' | 'call';

export default defineRule<object, MessageId>({
  id: 'no-timeout-inversion',
  description: 'Disallow a retry or call that may take longer than the deadline around it.',
  question: 'Does everything inside a deadline end before the deadline does?',
  fallacy: 'latency is zero',
  severity: 'medium',
  preset: 'recommended',
  items: ['1.4'],
  messages: {
    retry: {
      what: 'Inside {bound}, which gives up after {outer}, {what} may take {inner}: {formula}.',
      why: 'The caller has gone before the last attempts are made: they load a peer that is slow already, for an answer that nobody reads.',
      fix: 'Let the attempts and delays fit into {outer}, or give the deadline around them more time.',
    },
    call: {
      what: 'Inside {bound}, which gives up after {outer}, {what} may take {inner}.',
      why: 'The caller has gone before the call ends: the timeout inside never speaks, and its work goes on for nobody.',
      fix: 'Make the timeout inside shorter than {outer}, or give the deadline around it more time.',
    },
  },
  options: { schema: { type: 'object', properties: {}, additionalProperties: false }, defaults: {} },
  judge: ({ inversions }) => inversions.map(judgeBound),
});

function judgeBound({ location, outer, inner, unknown: reason, related }: TimeoutBound): SiteVerdict<MessageId> {
  if (reason !== undefined) return unknown(location, { reason });
  if (inner === undefined) return holds(location, 'nothing inside has a time of its own');
  if (inner.ms <= outer.ms) return holds(location, `at most ${duration(inner.ms)} inside ${duration(outer.ms)}`);
  const data = { what: inner.what, inner: duration(inner.ms), formula: inner.formula, bound: outer.what, outer: duration(outer.ms) };
  return breaks(location, inner.by, data, { related });
}
