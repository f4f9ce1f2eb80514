import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'basic-ftp',
  title: 'basic-ftp',
  packages: ['basic-ftp'],
  category: 'cloud',
  checked: '6.2.6',
  exports: { Client: 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: {
      members: {
        access: { ...call, effect: 'read' },
        downloadTo: { ...call, effect: 'read' },
        downloadToDir: { ...call, effect: 'read' },
        uploadFrom: { ...call, effect: 'idempotent' },
        uploadFromDir: { ...call, effect: 'idempotent' },
        appendFrom: { ...call, effect: 'write' },
        size: { ...call, effect: 'read' },
        lastMod: { ...call, effect: 'read' },
        ensureDir: { ...call, effect: 'idempotent' },
        cd: { ...call, effect: 'read' },
        pwd: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['close', 'trackProgress', 'closed', 'ftp'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 30_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/basic-ftp.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/basic-ftp.json#deadlines.client.options[]' }],
        },
      ],
      fix: 'the first argument of new Client, in ms',
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '6.2.6', file: 'dist/Client.js', says: 'a command that fails rejects; only the way of opening a data connection is tried again' }] },
    idempotency: { is: 'not-applicable', why: 'a file is named by whoever writes it' },
  },
} as const satisfies LibraryFacts;
