import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'imapflow',
  title: 'imapflow',
  packages: ['imapflow'],
  category: 'mail',
  checked: '2.10.2',
  exports: { ImapFlow: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        idle: { ...call, effect: 'read', stream: true },
        download: { ...call, effect: 'read' },
        append: { ...call, effect: 'write' },
        fetchOne: { ...call, effect: 'read' },
        status: { ...call, effect: 'read' },
        connect: { ...call, effect: 'read' },
        noop: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['on', 'once', 'off', 'close', 'getRandomId', 'getMailboxLock'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/imapflow.json#deadlines.client.byDefault' },
          { kind: 'source', version: '2.10.2', file: 'dist/esm/imap-flow.js', says: 'socketTimeout 5 minutes' },
        ],
      },
      options: [
        {
          path: 'socketTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [
            { kind: 'proven', result: 'lab/results/imapflow.json#deadlines.client.options[socketTimeout]' },
            { kind: 'source', version: '2.10.2', file: 'dist/esm/imap-flow.js', says: 'socketTimeout of the options' },
          ],
        },
        {
          path: 'greetingTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/imapflow.json#deadlines.client.options[greetingTimeout]' }],
        },
        {
          path: 'connectionTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [],
          zero: 'ignored',
          evidence: [
            { kind: 'source', version: '2.10.2', file: 'dist/esm/imap-flow.js', says: 'connecting alone' },
            { kind: 'source', version: '1.1.1', file: 'lib/imap-flow.js', says: '0 leaves it at 90 s' },
          ],
        },
      ],
      fix: 'socketTimeout: 30000 in the options of new ImapFlow',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '1.1.1', file: 'lib/imap-flow.js', says: 'a command that fails rejects; only the fetch of a throttled server is tried again' }] },
    idempotency: { is: 'not-applicable', why: 'mail is read, not sent' },
  },
} as const satisfies LibraryFacts;
