import { breaks, defineRule, holds, notApplicable, unknown, type SiteVerdict } from '../define-rule.ts';
import type { LeavingCall, LockAcquisition, TransactionSite } from '../../src/link/program-facts.ts';

export interface Options {
  /** A distributed lock counts, too. */
  readonly locks: boolean;
}

export type MessageId = 'waits' | 'sends' | 'underLock';

export default defineRule<Options, MessageId>({
  id: 'no-remote-call-in-transaction',
  description: 'Disallow calls to other services while a database transaction is open.',
  question: 'Is every transaction over before another service is waited for?',
  fallacy: 'latency is zero',
  severity: 'high',
  preset: 'recommended',
  items: ['2.6'],
  messages: {
    waits: {
      what: '{callee} waits for {library}{through} while the transaction of {what} is open.',
      why: 'A slow answer keeps its rows locked and its connection taken, and a rollback does not undo what the other side has done.',
      fix: 'Call before the transaction or after its commit, and store what was asked for so that it can be tried again.',
    },
    sends: {
      what: '{callee} sends a {delivers} to {library}{through} while the transaction of {what} is open.',
      why: 'It may be handled before the commit, and it stays sent after a rollback.',
      fix: 'Send it after the commit, or write it into an outbox table in the same transaction.',
    },
    underLock: {
      what: '{callee} waits for {library}{through} under a lock ({what}).',
      why: 'While the answer is late, everybody who wants the lock waits too, or the lease runs out and two work at the same time.',
      fix: 'Ask before the lock is taken, and keep under it what has to be done by one alone.',
    },
  },
  options: {
    schema: {
      type: 'object',
      properties: { locks: { type: 'boolean', description: 'Report calls under a distributed lock, too.' } },
      additionalProperties: false,
    },
    defaults: { locks: false },
    strict: { locks: true },
  },
  judge: (sites, { locks }) => oncePerPlace([...sites.transactions.flatMap(judgeTransaction), ...(locks ? sites.locks.flatMap(judgeLock) : [])]),
});

/** What is held by two is reported for the first. */
function oncePerPlace(verdicts: readonly SiteVerdict<MessageId>[]): readonly SiteVerdict<MessageId>[] {
  const told = new Set<number>();
  return verdicts.filter(({ verdict, location: { start } }) => verdict !== 'breaks' || (!told.has(start.offset) && told.add(start.offset)));
}

function judgeLock({ location, what, purpose, section: { lasts, complete } }: LockAcquisition): readonly SiteVerdict<MessageId>[] {
  if (purpose !== 'mutual-exclusion') return [notApplicable(location, 'nobody waits for it')];
  if (lasts === undefined) return [unknown(location, { reason: 'the work under the lock is not in sight' })];
  if (lasts.waits.length > 0) return lasts.waits.map((call) => breaks(call.location, 'underLock', { ...wordsOf(call), what }, { related: [{ location, message: `${what} takes the lock` }, ...call.path] }));
  return [complete ? holds(location, 'no other service is called under it') : unknown(location, { reason: 'something that is called under the lock could not be followed' })];
}

function judgeTransaction(site: TransactionSite): readonly SiteVerdict<MessageId>[] {
  const { location, calls, complete, callersUnseen = false } = site;
  if (calls.length > 0) return calls.map((call) => breaksAt(site, call));
  if (callersUnseen) return [unknown(location, { reason: 'callers that are not here bring a part of it', seen: 'only-from-importers' })];
  return [complete ? holds(location, 'nothing but the database is called inside') : unknown(location, { reason: 'something that is called inside could not be followed' })];
}

function breaksAt({ what, opened }: TransactionSite, call: LeavingCall): SiteVerdict<MessageId> {
  const { location, delivers, path } = call;
  const data = { ...wordsOf(call), what, ...(delivers === undefined ? {} : { delivers }) };
  return breaks(location, delivers === undefined ? 'waits' : 'sends', data, {
    related: [{ location: opened, message: `${what} opens the transaction` }, ...path],
  });
}

function wordsOf({ callee, reaches, path }: LeavingCall): Readonly<Record<'callee' | 'library' | 'through', string>> {
  return {
    callee,
    library: reaches.library.title,
    through: path.length > 1 || (path.length === 1 && reaches.callee !== callee) ? ` (through ${reaches.callee})` : '',
  };
}
