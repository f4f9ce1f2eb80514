import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const send = { ...call, effect: 'write', delivers: 'message' } as const;
const connect = {
  is: 'client', returns: 'connection', keeps: 'connections', options: [0, 1], deadline: 'connection', retry: 'recovery', url: { argument: 0, carriesOptions: true },
} as const;

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
  deadlines: {
    connection: {
      // Twice the interval that RabbitMQ proposes, and up to one more until the check runs.
      byDefault: {
        kind: 'finite', ms: 180_000, coverage: 'idle',
        evidence: [
          { kind: 'source', version: '2.3.1', file: 'lib/connection.js', says: 'without a heartbeat of its own it takes the one that the broker proposes; RabbitMQ proposes 60 s' },
          { kind: 'source', version: '0.10.4', file: 'lib/connection.js', says: 'negotiate(): 0 is no preference, and the value of the broker holds' },
          { kind: 'source', version: '2.3.1', file: 'lib/heartbeat.js', says: 'two silent intervals close the connection' },
        ],
      },
      options: [
        {
          path: 'heartbeat', at: 'client', form: 'duration', unit: 's', coverage: 'idle', off: [0], versions: { range: '>=2.0.0' },
          evidence: [{ kind: 'source', version: '2.0.0', file: 'CHANGELOG.md', says: 'heartbeat: 0 disables heartbeats, whatever the broker proposes' }],
        },
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/amqplib.json#deadlines.connection.options[timeout]' }, { kind: 'source', version: '2.3.1', file: 'lib/connect.js', says: 'the timeout of the socket is put out once the handshake is over' }],
        },
      ],
      fix: 'heartbeat: 10 beside the host, and { timeout: 5000 } for the socket',
    },
  },
  retries: {
    recovery: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: ['recovery.maxRetries'], counts: 'retries', byDefault: 'endless', endless: ['Infinity'] },
      delay: {
        byDefault: 'growing', baseMs: 100, base: 'recovery.initialDelay', factor: { path: 'recovery.factor', byDefault: 2 }, cap: 'recovery.maxDelay',
        computed: 'recovery.calculateDelay',
      },
      jitter: { byDefault: true, path: 'recovery.jitter' },
      evidence: [
        { kind: 'proven', result: 'lab/results/amqplib.json#retries.recovery' },
        { kind: 'source', version: '2.3.1', file: 'lib/recovery.js', says: 'only with the option recovery; without one a lost connection stays lost, and so does what was published on it' },
      ],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'RabbitMQ keeps no keys: whoever consumes tells a message from its repetition, by messageId' },
  },
  notes: [
    'Nothing but the heartbeat ends a call to a broker that has fallen silent; the interval is the one that the broker proposes, unless the connection asks for another.',
    'heartbeat: 0 switches it off from version 2 on, and leaves it to the broker before.',
    'A handshake with a host that accepts and never speaks waits for ever without the socket option timeout (pending after 12 s with version 2.3.1).',
    'publish on a plain channel is not acknowledged: use a confirm channel and waitForConfirms.',
  ],
} as const satisfies LibraryFacts;
