import type { LibraryFacts } from '../schema.ts';

const query = { is: 'remote-call', effect: { sql: 0 }, judged: 'client', deadline: 'read', options: [2] } as const;

export default {
  id: 'cassandra-driver',
  title: 'cassandra-driver',
  packages: ['cassandra-driver'],
  category: 'database',
  checked: '4.10.0',
  exports: { '.': 'cassandra', default: 'cassandra', Client: 'Client' },
  kinds: {
    cassandra: { members: { Client: { kind: 'Client' } } },
    Client: { construct: { is: 'client', returns: 'client', keeps: 'connections', options: [0], deadline: 'read', retry: 'query' } },
    client: {
      members: {
        execute: query,
        eachRow: query,
        stream: { ...query, stream: true },
        batch: { is: 'remote-call', effect: 'unknown', judged: 'client', deadline: 'read', options: [1] },
        connect: { is: 'remote-call', effect: 'read', judged: 'client' },
      },
    },
  },
  deadlines: {
    read: {
      byDefault: {
        kind: 'finite', ms: 12_000, coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/cassandra-driver.json#deadlines.read.byDefault' }],
      },
      options: [
        {
          path: 'socketOptions.readTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/cassandra-driver.json#deadlines.read.options[socketOptions.readTimeout]' }],
        },
        {
          path: 'readTimeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0],
          evidence: [{ kind: 'types', version: '4.10.0', says: 'query option readTimeout; 0 disables it' }],
        },
        {
          path: 'socketOptions.connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/cassandra-driver.json#deadlines.read.options[socketOptions.connectTimeout]' }],
        },
      ],
      fix: 'socketOptions: { readTimeout: 5000 } in the options',
      suggest: { option: 'socketOptions.readTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    query: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 'bounded' },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      writes: 'never',
      evidence: [
        { kind: 'source', version: '4.8.0', file: 'lib/policies/retry.js', says: 'on the next host, once where a replica is missing or late' },
        { kind: 'source', version: '4.8.0', file: 'lib/request-execution.js', says: 'what may have been done is sent again only where isIdempotent is true, which it is not by default' },
      ],
    },
  },
  notes: ['The client puts its own timestamp on each write, unless it is told otherwise.'],
} as const satisfies LibraryFacts;
