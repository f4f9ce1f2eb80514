import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const send = { ...call, effect: 'write', delivers: 'message' } as const;
const connect = { is: 'client', returns: 'connection', options: [1] } as const;

export default {
  id: 'amqplib',
  title: 'amqplib',
  packages: ['amqplib'],
  category: 'broker',
  checked: '2.3.1',
  exports: {
    '.': 'amqp', default: 'amqp', connect: 'connect', Channel: 'Channel', ConfirmChannel: 'Channel', Connection: 'Connection', ChannelModel: 'Connection',
    '/callback_api#.': 'amqp', '/callback_api#default': 'amqp', '/callback_api#connect': 'connect',
  },
  kinds: {
    amqp: { members: { connect, Channel: { kind: 'Channel' }, ConfirmChannel: { kind: 'Channel' }, Connection: { kind: 'Connection' } } },
    connect: { call: connect },
    Channel: { instance: 'channel' },
    Connection: { instance: 'connection' },
    connection: {
      members: {
        createChannel: { ...idempotent, returns: 'channel' },
        createConfirmChannel: { ...idempotent, returns: 'channel' },
      },
    },
    channel: {
      members: {
        publish: send, sendToQueue: send, waitForConfirms: { ...call, effect: 'read' },
        assertQueue: idempotent, assertExchange: idempotent, bindQueue: idempotent, bindExchange: idempotent, unbindQueue: idempotent,
        checkQueue: { ...call, effect: 'read' }, checkExchange: { ...call, effect: 'read' }, deleteQueue: idempotent, deleteExchange: idempotent,
        purgeQueue: idempotent, prefetch: idempotent, get: { ...call, effect: 'unknown' }, cancel: idempotent,
        consume: { is: 'handler', entry: 'message', runs: 1, redelivers: true, options: [2], noAck: { option: 'noAck', equals: true } },
        ack: { is: 'ack', settles: 'done' }, ackAll: { is: 'ack', settles: 'done' },
        nack: { is: 'ack', settles: 'again' }, nackAll: { is: 'ack', settles: 'again' }, reject: { is: 'ack', settles: 'again' },
      },
    },
  },
  notes: [
    'Nothing but the heartbeat ends a call to a broker that has fallen silent; unless the URL says heartbeat=0, the interval is the one that the broker proposes.',
    'A handshake with a host that accepts and never speaks waits for ever without the socket option timeout (pending after 12 s with version 2.3.1).',
    'publish on a plain channel is not acknowledged: use a confirm channel and waitForConfirms.',
  ],
} as const satisfies LibraryFacts;
