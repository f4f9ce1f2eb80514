import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const send = { ...call, effect: 'write', delivers: 'message' } as const;
const listen = { ...call, effect: 'read', stream: true, blocking: true } as const;

export default {
  id: 'nats',
  title: 'NATS',
  packages: ['nats', '@nats-io/transport-node', '@nats-io/nats-core'],
  category: 'broker',
  checked: '2.29.3',
  exports: { connect: 'connect', NatsConnection: 'NatsConnection', JetStreamClient: 'JetStreamClient' },
  kinds: {
    connect: { call: { is: 'client', returns: 'connection', options: [0], deadline: 'request', retry: 'reconnect' } },
    NatsConnection: { instance: 'connection' },
    JetStreamClient: { instance: 'jetstream' },
    connection: {
      members: {
        request: { ...call, effect: 'unknown', deadline: 'request', options: [2] },
        requestMany: { ...listen, options: [2] },
        publish: send,
        flush: { ...call, effect: 'read' },
        subscribe: listen,
        jetstream: { is: 'value', returns: 'jetstream' },
      },
    },
    jetstream: {
      members: { publish: { ...send, deadline: 'jetstream', options: [2] }, views: { kind: 'views' }, consumers: { kind: 'views' } },
    },
    views: {},
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite', ms: 1000, coverage: 'call',
        evidence: [{ kind: 'proven', result: 'lab/results/nats.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'call', zero: 'ignored',
          evidence: [{ kind: 'proven', result: 'lab/results/nats.json#deadlines.request.options[timeout@call]' }],
        },
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/nats.json#deadlines.request.options[timeout@client]' },
            { kind: 'source', version: '2.29.3', file: 'lib/nats-base-client/protocol.js', says: 'timeout || 20000' },
          ],
        },
      ],
      fix: '{ timeout: 2000 } with the request',
    },
    jetstream: {
      byDefault: {
        kind: 'finite', ms: 5000, coverage: 'call',
        evidence: [{ kind: 'proven', result: 'lab/results/nats.json#deadlines.jetstream.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'call', form: 'duration', unit: 'ms', coverage: 'call',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/nats.json#deadlines.jetstream.options[timeout]' },
            { kind: 'source', version: '2.29.3', file: 'lib/jetstream/jsclient.js', says: 'opts.timeout || this.timeout' },
          ],
        },
      ],
      fix: '{ timeout: 2000 } with the publish',
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: ['maxReconnectAttempts'], counts: 'attempts', byDefault: 10, endless: [-1] },
      delay: { byDefault: 'constant', baseMs: 2000, constant: 'reconnectTimeWait', computed: 'reconnectDelayHandler' },
      jitter: { byDefault: true, path: 'reconnectJitter' },
      evidence: [
        { kind: 'source', version: '2.29.3', file: 'lib/nats-base-client/options.js', says: 'DEFAULT_MAX_RECONNECT_ATTEMPTS 10, DEFAULT_RECONNECT_TIME_WAIT 2000, DEFAULT_JITTER 100' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['msgID'],
    headers: ['Nats-Msg-Id'],
    evidence: [{ kind: 'types', version: '2.29.3', says: 'msgID of JetStreamPublishOptions' }],
  },
} as const satisfies LibraryFacts;
