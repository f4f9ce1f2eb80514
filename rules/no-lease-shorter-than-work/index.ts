import { breaks, defineRule, duration, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LockAcquisition, SectionTime } from '../../src/link/program-facts.ts';

export type MessageId = 'longer' | 'endless';

export default defineRule<object, MessageId>({
  id: 'no-lease-shorter-than-work',
  description: 'Disallow a lock whose lease may run out before the work that it protects is done.',
  question: 'Does every critical section end, in the worst case, before its lease does?',
  fallacy: 'coordination',
  severity: 'high',
  preset: 'recommended',
  items: ['6.4'],
  messages: {
    longer: {
      what: 'The lease of {lock} ends after {ttl}, and the work under it may take {work}{formula}.',
      why: 'From then on the next holder works on the same thing at the same time, and neither is told.',
      fix: 'Give the lease more time than the worst case, make the calls inside shorter, or extend the lease while the work goes on.',
    },
    endless: {
      what: 'The lease of {lock} ends after {ttl}, and the work under it waits for a call that may never end: {because}.',
      why: 'One slow peer is enough: the lease runs out, and the next holder works on the same thing at the same time.',
      fix: 'Give that call a deadline that fits into the lease, or extend the lease while the work goes on.',
    },
  },
  options: { schema: { type: 'object', properties: {}, additionalProperties: false }, defaults: {} },
  judge: ({ locks }) => locks.map(judgeLock),
});

function judgeLock(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, scope, purpose, ttl, section, extends: extended } = lock;
  if (scope !== 'lease' || purpose !== 'mutual-exclusion') return notApplicable(location, 'it does not run out while it protects work');
  if (ttl.kind === 'none' || ttl.kind === 'bound') return notApplicable(location, 'its lease does not run out');
  const why = extended || section.lasts?.extended === true ? 'the lease is extended while the work goes on' : endsInTime(section);
  if (why !== undefined) return holds(location, why);
  return ttl.kind === 'unknown' ? unknown(location, ttl) : judgeWork(lock, ttl.ms);
}

function endsInTime({ effects }: LockAcquisition['section']): string | undefined {
  return effects.some(({ fence }) => fence === 'signal-checked') ? 'the loss of the lease stops the work' : undefined;
}

function judgeWork(lock: LockAcquisition, ttl: number | undefined): SiteVerdict<MessageId> {
  const { location, section } = lock;
  if (ttl === undefined) return unknown(location, { reason: 'the time to live is not known here' });
  if (section.lasts === undefined) return unknown(location, { reason: 'the work under the lock is not in sight' });
  return judgeTime(lock, ttl, section.lasts);
}

function judgeTime({ location, what, related }: LockAcquisition, ttl: number, { ms, end, formula, because = '', endless }: SectionTime): SiteVerdict<MessageId> {
  const data = { lock: what, ttl: duration(ttl), work: duration(ms), formula: formula === duration(ms) ? '' : `: ${formula}`, because };
  if (ms > ttl) return breaks(location, 'longer', data, { related: [...(endless ?? []), ...related] });
  if (end === 'known') return holds(location, `at most ${duration(ms)} of ${duration(ttl)}`);
  if (end === 'unbounded' && endless !== undefined) return breaks(location, 'endless', data, { related: [...endless, ...related] });
  return unknown(location, { reason: because === '' ? 'how long the work takes is not known' : because });
}
