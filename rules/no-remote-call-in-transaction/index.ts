import { breaks, defineRule, holds, unknown, type SiteVerdict } from '../define-rule.ts';
import type { TransactionCall, TransactionSite } from '../../src/link/program-facts.ts';

export type MessageId = 'waits' | 'sends';

export default defineRule<object, MessageId>({
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
  },
  options: {
    schema: { type: 'object', properties: {}, additionalProperties: false },
    defaults: {},
  },
  judge: ({ transactions }) => transactions.flatMap(judgeTransaction),
});

function judgeTransaction(site: TransactionSite): readonly SiteVerdict<MessageId>[] {
  const { location, calls, complete, callersUnseen = false } = site;
  if (calls.length > 0) return calls.map((call) => breaksAt(site, call));
  if (callersUnseen) return [unknown(location, { reason: 'callers that are not here bring a part of it', seen: 'only-from-importers' })];
  return [complete ? holds(location, 'nothing but the database is called inside') : unknown(location, { reason: 'something that is called inside could not be followed' })];
}

function breaksAt({ what, opened }: TransactionSite, { location, callee, reaches, delivers, path }: TransactionCall): SiteVerdict<MessageId> {
  const data = {
    callee,
    library: reaches.library.title,
    through: path.length > 1 || (path.length === 1 && reaches.callee !== callee) ? ` (through ${reaches.callee})` : '',
    what,
    ...(delivers === undefined ? {} : { delivers }),
  };
  return breaks(location, delivers === undefined ? 'waits' : 'sends', data, {
    related: [{ location: opened, message: `${what} opens the transaction` }, ...path],
  });
}
