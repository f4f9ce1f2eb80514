import type { LibraryFacts } from '../schema.ts';

const connect = { is: 'client', returns: 'socket', options: [0, 1], retry: 'reconnect' } as const;

export default {
  id: 'socket-io-client',
  title: 'socket.io-client',
  packages: ['socket.io-client'],
  category: 'realtime',
  checked: '4.8.4',
  exports: { '.': 'io', default: 'io', io: 'io', connect: 'io', Socket: 'Socket' },
  kinds: {
    io: { call: connect },
    Socket: { instance: 'socket' },
    socket: {
      members: {
        timeout: { is: 'value', returns: 'timed' },
        emit: { is: 'remote-call', effect: 'write', judged: 'client' },
        send: { is: 'remote-call', effect: 'write', judged: 'client' },
        emitWithAck: { is: 'remote-call', effect: 'write', judged: 'call', deadline: 'ack' },
        on: { is: 'handler', entry: 'message', runs: 1 },
      },
    },
    // socket.timeout(n) bounds the acknowledgement of the next emit.
    timed: {
      members: {
        emit: { is: 'remote-call', effect: 'write', judged: 'client' },
        emitWithAck: { is: 'remote-call', effect: 'write', judged: 'client' },
      },
    },
  },
  deadlines: {
    ack: {
      byDefault: {
        kind: 'none',
        says: 'it is waited for while disconnected too',
        evidence: [{ kind: 'proven', result: 'lab/results/socket-io-client.json#deadlines.ack.byDefault' }],
      },
      options: [
        {
          path: 'ackTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/socket-io-client.json#deadlines.ack.options[ackTimeout]' }],
        },
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          zero: 'at-once',
          off: [false],
          evidence: [{ kind: 'proven', result: 'lab/results/socket-io-client.json#deadlines.ack.options[timeout]' }],
        },
      ],
      fix: 'socket.timeout(5000).emitWithAck(…)',
    },
  },
  retries: {
    reconnect: {
      asked: 'implicit',
      form: 'connection',
      attempts: { paths: ['reconnectionAttempts'], counts: 'retries', byDefault: 'endless', endless: ['Infinity'] },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'reconnectionDelay', cap: 'reconnectionDelayMax' },
      jitter: { byDefault: true, path: 'randomizationFactor' },
      evidence: [{ kind: 'source', version: '4.8.4', file: 'build/cjs/manager.js', says: 'reconnectionDelay 1000, max 5000, randomizationFactor 0.5' }],
    },
  },
} as const satisfies LibraryFacts;
