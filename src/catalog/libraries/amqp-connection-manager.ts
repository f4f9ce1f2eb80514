import amqplib from './amqplib.ts';
import type { LibraryFacts } from '../schema.ts';

const connect = { is: 'client', returns: 'manager', options: [1], retry: 'reconnect' } as const;
const send = { is: 'remote-call', judged: 'client', effect: 'write', delivers: 'message', deadline: 'publish' } as const;

export default {
  id: 'amqp-connection-manager',
  title: 'amqp-connection-manager',
  packages: ['amqp-connection-manager'],
  category: 'broker',
  checked: '5.0.0',
  exports: { '.': 'amqp', default: 'amqp', connect: 'connect', ChannelWrapper: 'ChannelWrapper', AmqpConnectionManager: 'AmqpConnectionManager' },
  kinds: {
    amqp: { members: { connect } },
    connect: { call: connect },
    ChannelWrapper: { instance: 'wrapper' },
    AmqpConnectionManager: { instance: 'manager' },
    manager: { members: { createChannel: { is: 'client', returns: 'wrapper', options: [0], deadline: 'publish' } } },
    wrapper: {
      members: {
        ...amqplib.kinds.channel.members,
        publish: { ...send, options: [3] },
        sendToQueue: { ...send, options: [2] },
      },
    },
  },
  deadlines: {
    publish: {
      byDefault: {
        kind: 'none',
        says: 'messages wait in memory for ever while the broker is away',
        evidence: [{ kind: 'proven', result: 'lab/results/amqp-connection-manager.json#deadlines.publish.byDefault' }],
      },
      options: [
        {
          path: 'publishTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'call',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/amqp-connection-manager.json#deadlines.publish.options[publishTimeout]' }],
        },
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'call',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/amqp-connection-manager.json#deadlines.publish.options[timeout]' }],
        },
      ],
      bounds: ['publish', 'sendToQueue'],
      fix: 'publishTimeout: 5000 in the options of createChannel',
      suggest: { option: 'publishTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'constant', unit: 's', baseMs: 5000, constant: 'reconnectTimeInSeconds' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '5.0.0', file: 'AmqpConnectionManager.js', says: 'reconnectTimeInSeconds is heartbeatIntervalInSeconds, 5, when it is not given' }],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'RabbitMQ keeps no keys: whoever consumes tells a message from its repetition, by messageId' },
  },
} as const satisfies LibraryFacts;
