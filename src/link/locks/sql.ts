/** Locks that are taken in SQL, whichever client sends the text. */
import type { LockFacts } from '../../catalog/schema.ts';

const session: LockFacts = {
  scope: 'session',
  extends: false,
  ownerChecked: true,
  fencingToken: false,
  evidence: [{ kind: 'documented', address: 'https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS', says: 'held until released or the session ends' }],
};

const transaction: LockFacts = { ...session, scope: 'transaction' };

export const sqlLocks: readonly { readonly pattern: RegExp; readonly facts: LockFacts }[] = [
  { pattern: /\bpg_(try_)?advisory_xact_lock(_shared)?\s*\(/i, facts: transaction },
  { pattern: /\bpg_(try_)?advisory_lock(_shared)?\s*\(/i, facts: session },
  { pattern: /\bget_lock\s*\(/i, facts: session },
  { pattern: /\bselect\b.*\bfor\s+(no\s+key\s+)?update\b/is, facts: transaction },
];

/** What gives a session's lock back. */
export const sqlUnlock = /\b(pg_advisory_unlock(_all|_shared)?|release_lock)\s*\(/i;
