import { breaks, defineRule, duration, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LockAcquisition, SectionEffect, TwoStepLock } from '../../src/link/program-facts.ts';

export type MessageId = 'unfenced' | 'otherConnection' | 'nothingHanded' | 'twoSteps';

export default defineRule<object, MessageId>({
  id: 'require-fencing',
  description: 'Require that writes under a lock are rejected once the lock is lost.',
  question: 'Is a write rejected when its holder has lost the lock?',
  fallacy: 'coordination',
  severity: 'high',
  preset: 'recommended',
  items: ['7.2'],
  messages: {
    unfenced: {
      what: '{effect} under {what} is accepted even when {lease} has run out.',
      why: 'A pause, a slow call or a full queue outlasts the lease, the next holder begins, and both write.',
      fix: 'Let the write decide: a version or status in its condition, a unique key, a fencing token, or the signal of the lock checked right before it.',
    },
    otherConnection: {
      what: '{effect} under {what} runs on another connection than the lock.',
      why: 'When the connection of the lock dies, the lock is free and the write goes through all the same.',
      fix: 'Write on the connection and in the transaction that holds the lock, or let the write check a version.',
    },
    nothingHanded: {
      what: '{what} hands its section nothing to fence with.',
      why: 'Whoever works under it cannot tell that {lease} {ended}, nor can the store that is written to.',
      fix: 'Pass a fencing token, the transaction, or an abort signal to the section.',
    },
    twoSteps: {
      what: '{what} takes a lock that was looked at in an earlier step.',
      why: 'Two that look at the same time both find it free, and both go on to {effect}.',
      fix: 'Take it in one step that fails for the second (SET with NX and a time to live), look at what that gives, and let the write decide as well.',
    },
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ locks, twoStepLocks }) => [...locks.map(judgeLock), ...twoStepLocks.map(judgeTwoSteps)],
});

function judgeLock(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, purpose, ttl, scope, section } = lock;
  if (purpose === 'cooldown' || purpose === 'claim') return notApplicable(location, 'it guards no section');
  if (ttl.kind === 'none' && (scope === 'lease' || scope === 'row')) return notApplicable(location, 'it has no lease that could run out');
  const unfenced = section.effects.filter((effect) => doesHarmLate(effect) && effect.fence === 'none');
  const [first, ...others] = unfenced;
  return first ? breaksAt(lock, first, others) : judgeFenced(lock);
}

function judgeFenced(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, section } = lock;
  if (section.effects.some(({ effect, fence }) => fence === 'unknown' || (effect === 'unknown' && fence === 'none'))) {
    return unknown(location, { reason: 'what rejects a late write in the section is not known' });
  }
  if (section.seen === 'elsewhere') return judgeAbsentSection(lock);
  if (!section.complete) return unknown(location, { reason: 'the section calls code that could not be followed' });
  return holds(location, section.effects.some(doesHarmLate) ? 'every write is checked where it is done' : 'the section does nothing that harms when it is late');
}

function judgeTwoSteps({ location, what, looked, effects, complete }: TwoStepLock): SiteVerdict<MessageId> {
  const unfenced = effects.filter((effect) => doesHarmLate(effect) && effect.fence === 'none');
  const [first] = unfenced;
  if (first === undefined) return complete ? holds(location, 'what is done under it harms nobody when it is done twice') : unknown(location, { reason: 'the section calls code that could not be followed' });
  return breaks(location, 'twoSteps', { what, effect: first.callee }, {
    severity: unfenced.some(({ effect }) => effect === 'write') ? 'critical' : 'high',
    related: [{ location: looked, message: 'it is looked at here' }, ...unfenced.map((one) => ({ location: one.location, message: `${one.callee} is not fenced` }))],
  });
}

/** Reading, or doing the same thing again, harms nobody; undoing what the next holder did does. */
function doesHarmLate({ effect, undoesNewer = false }: SectionEffect): boolean {
  return effect === 'write' || (effect === 'idempotent' && undoesNewer);
}

function breaksAt(lock: LockAcquisition, first: SectionEffect, others: readonly SectionEffect[]): SiteVerdict<MessageId> {
  return breaks(lock.location, isBound(lock.scope) ? 'otherConnection' : 'unfenced', { ...wordsOf(lock), effect: first.callee }, {
    // Doing it twice is harm enough: money, data or a message that cannot be taken back.
    severity: [first, ...others].some(({ effect }) => effect === 'write') ? 'critical' : 'high',
    related: [first, ...others].map(({ location, callee }) => ({ location, message: `${callee} is not fenced` })).concat(lock.related),
    ...(lock.purpose === 'leadership' && { yieldsTo: { rules: ['no-homegrown-leader-election'], at: [lock.location] } }),
  });
}

function judgeAbsentSection(lock: LockAcquisition): SiteVerdict<MessageId> {
  const { location, section, related } = lock;
  if (section.given === undefined) return unknown(location, { reason: 'the section is brought by callers that are not here' });
  if (section.given !== 'nothing') return holds(location, `the section is given a ${section.given}`);
  if (section.callersUnseen === true) return unknown(location, { reason: 'the section is brought by callers that are not here', seen: 'only-from-importers' });
  return breaks(location, 'nothingHanded', wordsOf(lock), { severity: 'medium', related });
}

function wordsOf({ what, library, scope, ttl }: LockAcquisition): Readonly<Record<string, string>> {
  return { what, library: library.title, ...(isBound(scope) ? { lease: 'the connection that holds it', ended: 'is gone' } : { lease: leaseOf(ttl), ended: 'has run out' }) };
}

const isBound = (scope: LockAcquisition['scope']) => scope === 'session' || scope === 'transaction';

function leaseOf(ttl: LockAcquisition['ttl']): string {
  return ttl.kind === 'finite' && ttl.ms !== undefined ? `its lease of ${duration(ttl.ms)}` : 'its lease';
}
