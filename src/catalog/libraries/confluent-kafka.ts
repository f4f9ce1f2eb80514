import kafkajs from './kafkajs.ts';
import type { LibraryFacts } from '../schema.ts';

const { producer, transaction, consumer, admin } = kafkajs.kinds;

export default {
  id: 'confluent-kafka',
  title: '@confluentinc/kafka-javascript',
  packages: ['@confluentinc/kafka-javascript'],
  category: 'broker',
  checked: '1.10.1',
  exports: { 'KafkaJS.Kafka': 'Kafka', 'default.KafkaJS.Kafka': 'Kafka' },
  kinds: {
    Kafka: { construct: { is: 'client', returns: 'kafka', options: [0], deadline: 'request', retry: 'requests' } },
    kafka: {
      members: {
        producer: { is: 'client', returns: 'producer', keeps: 'connections', options: [0] }, consumer: { is: 'client', returns: 'consumer', options: [0] },
        admin: { is: 'client', returns: 'admin', options: [0] },
      },
    },
    producer, transaction, consumer, admin,
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 300_000, coverage: 'call',
        evidence: [{ kind: 'types', version: '1.10.1', says: 'message.timeout.ms 300000, socket.timeout.ms 60000' }],
      },
      options: [
        {
          path: 'kafkaJS.requestTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          off: [],
          evidence: [{ kind: 'source', version: '1.10.1', file: 'lib/kafkajs/_common.js', says: 'it becomes socket.timeout.ms, and without enforceRequestTimeout 300000' }],
        },
        {
          path: 'socket\\.timeout\\.ms', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          off: [],
          evidence: [{ kind: 'source', version: '1.10.1', file: 'deps/librdkafka/CONFIGURATION.md', says: '60000 by default, 10 at least and 300000 at most' }],
        },
        {
          path: 'message\\.timeout\\.ms', at: 'client', form: 'duration', unit: 'ms', coverage: 'call', off: [0],
          evidence: [{ kind: 'types', version: '1.10.1', says: 'message.timeout.ms, 300000 by default; 0 is infinite' }],
        },
      ],
      fix: "kafkaJS: { requestTimeout: 10000 } in the options",
    },
  },
  retries: {
    requests: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['kafkaJS.retry.retries'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 300, base: 'kafkaJS.retry.initialRetryTime', cap: 'kafkaJS.retry.maxRetryTime' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'source', version: '1.10.1', file: 'lib/kafkajs/_producer.js', says: 'retries ?? 5' },
        { kind: 'source', version: '1.10.1', file: 'lib/kafkajs/_common.js', says: 'maxRetryTime ?? 30000, initialRetryTime ?? 300; factor and multiplier are always 0.2 and 2' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'source', version: '1.10.1', file: 'lib/kafkajs/_producer.js', says: 'idempotent: true numbers what it sends again itself; nothing names a message' }],
  },
} as const satisfies LibraryFacts;
