import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const send = { ...call, effect: 'write', delivers: 'message' } as const;
const consumes = { is: 'handler', entry: 'message', redelivers: true, options: [0] } as const;

export default {
  id: 'kafkajs',
  title: 'KafkaJS',
  packages: ['kafkajs'],
  category: 'broker',
  checked: '2.2.4',
  exports: { Kafka: 'Kafka', 'default.Kafka': 'Kafka', Producer: 'Producer', Consumer: 'Consumer', Admin: 'Admin' },
  kinds: {
    Kafka: { construct: { is: 'client', returns: 'kafka', options: [0], deadline: 'request', retry: 'requests' } },
    Producer: { instance: 'producer' },
    Consumer: { instance: 'consumer' },
    Admin: { instance: 'admin' },
    kafka: {
      members: {
        producer: { is: 'client', returns: 'producer', keeps: 'connections', options: [0], retry: 'requests' },
        consumer: { is: 'client', returns: 'consumer', options: [0], retry: 'requests' },
        admin: { is: 'client', returns: 'admin', options: [0], retry: 'requests' },
      },
    },
    producer: {
      members: {
        connect: read, send, sendBatch: send,
        transaction: { is: 'transaction', returns: 'transaction' },
      },
    },
    transaction: {
      members: {
        send, sendBatch: send, sendOffsets: idempotent,
        commit: { is: 'transaction', ends: 'commit' }, abort: { is: 'transaction', ends: 'rollback' },
      },
    },
    consumer: {
      members: {
        connect: read, subscribe: read,
        run: [
          { ...consumes, runs: { option: 'eachMessage' }, when: { option: 'eachMessage' } },
          { ...consumes, runs: { option: 'eachBatch' }, when: { option: 'eachBatch' } },
        ],
        commitOffsets: { is: 'ack', settles: 'done' },
      },
    },
    admin: {
      members: {
        connect: read, listTopics: read, describeCluster: read, describeGroups: read, listGroups: read, fetchTopicMetadata: read, fetchOffsets: read,
        fetchTopicOffsets: read, createTopics: idempotent, deleteTopics: idempotent, createPartitions: idempotent, deleteGroups: idempotent,
        setOffsets: idempotent, resetOffsets: idempotent,
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 30_000, coverage: 'attempt',
        evidence: [
          { kind: 'proven', result: 'lab/results/kafkajs.json#deadlines.request.byDefault' },
          { kind: 'source', version: '2.2.4', file: 'src/index.js', says: 'requestTimeout 30000, enforceRequestTimeout true, connectionTimeout 1000' },
        ],
      },
      options: [
        {
          path: 'requestTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/kafkajs.json#deadlines.request.options[requestTimeout]' }],
        },
        {
          path: 'connectionTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/kafkajs.json#deadlines.request.options[connectionTimeout]' }],
        },
      ],
      fix: 'requestTimeout: 10000 in the options of Kafka',
      suggest: { option: 'requestTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    requests: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.retries'], counts: 'retries', byDefault: 5 },
      delay: {
        byDefault: 'growing', baseMs: 300, base: 'retry.initialRetryTime', factor: { path: 'retry.multiplier', byDefault: 2 }, cap: 'retry.maxRetryTime',
      },
      jitter: { byDefault: true, path: 'retry.factor' },
      evidence: [
        { kind: 'proven', result: 'lab/results/kafkajs.json#retries.requests' },
        { kind: 'source', version: '2.2.4', file: 'src/retry/defaults.js', says: 'retries 5, initialRetryTime 300, multiplier 2, factor 0.2, maxRetryTime 30000' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'source', version: '2.2.4', file: 'src/producer/index.js', says: 'idempotent: true numbers what it sends again itself; nothing names a message' }],
  },
  notes: [
    'An idempotent producer retries without end.',
    'A handler that throws gives the message back; offsets are committed after it resolves, so its work must be awaited.',
  ],
} as const satisfies LibraryFacts;
