import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'inngest',
  title: 'Inngest',
  packages: ['inngest'],
  category: 'queue',
  checked: '4.24.0',
  exports: { Inngest: 'Inngest' },
  kinds: {
    Inngest: { construct: { is: 'client', returns: 'inngest', options: [0], deadline: 'client', retry: 'send' } },
    inngest: {
      members: {
        createFunction: { is: 'handler', entry: 'job', runs: -1, redelivers: true },
        send: { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'message' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends a send, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/inngest.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'fetch', at: 'client', form: 'function', coverage: 'call',
          evidence: [{ kind: 'source', version: '4.24.0', file: 'components/Inngest.js', says: 'it takes the place of the global fetch' }],
        },
      ],
      fix: 'fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(10000) }) in the options of new Inngest',
    },
  },
  retries: {
    send: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 100 },
      jitter: { byDefault: true },
      writes: 'recognised',
      evidence: [{ kind: 'proven', result: 'lab/results/inngest.json#retries.send' }],
    },
  },
  idempotency: {
    automatic: true,
    options: ['id'],
    headers: ['x-inngest-event-id-seed'],
    evidence: [{ kind: 'source', version: '4.24.0', file: 'components/Inngest.js', says: 'one x-inngest-event-id-seed for all attempts of a send; an event may have an id of its own' }],
  },
  notes: ['A function that fails is run again three times by default, step by step.'],
} as const satisfies LibraryFacts;
