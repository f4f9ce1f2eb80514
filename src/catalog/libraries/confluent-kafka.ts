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
    Kafka: { construct: { is: 'client', returns: 'kafka', options: [0], deadline: 'request' } },
    kafka: {
      members: {
        producer: { is: 'client', returns: 'producer', options: [0] }, consumer: { is: 'client', returns: 'consumer', options: [0] },
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
          evidence: [{ kind: 'source', version: '1.10.1', file: 'lib/kafkajs/_common.js', says: 'it becomes socket.timeout.ms' }],
        },
        {
          path: 'socket\\.timeout\\.ms', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          evidence: [{ kind: 'types', version: '1.10.1', says: 'socket.timeout.ms, 60000 by default' }],
        },
        {
          path: 'message\\.timeout\\.ms', at: 'client', form: 'duration', unit: 'ms', coverage: 'call', off: [0],
          evidence: [{ kind: 'types', version: '1.10.1', says: 'message.timeout.ms, 300000 by default; 0 is infinite' }],
        },
      ],
      fix: "kafkaJS: { requestTimeout: 10000 } in the options",
    },
  },
} as const satisfies LibraryFacts;
