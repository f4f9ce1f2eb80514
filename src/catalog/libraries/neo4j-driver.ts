import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', effect: 'unknown' } as const;
const managed = { is: 'transaction', runs: 0, handle: 0, options: [1] } as const;
const driver = { is: 'client', returns: 'driver', keeps: 'connections', options: [2], retry: 'transaction' } as const;

export default {
  id: 'neo4j-driver',
  title: 'neo4j-driver',
  packages: ['neo4j-driver'],
  category: 'database',
  checked: '6.3.0',
  exports: { '.': 'neo4j', default: 'neo4j', driver: 'driverFunction', Driver: 'Driver', Session: 'Session' },
  kinds: {
    neo4j: { members: { driver, Driver: { kind: 'Driver' }, Session: { kind: 'Session' } } },
    driverFunction: { call: driver },
    Driver: { instance: 'driver' },
    Session: { instance: 'session' },
    driver: {
      members: { session: { is: 'value', returns: 'session' }, executeQuery: call, verifyConnectivity: { ...call, effect: 'read' }, getServerInfo: { ...call, effect: 'read' } },
    },
    session: {
      members: {
        run: { ...call, options: [2] },
        executeRead: managed, executeWrite: managed, readTransaction: managed, writeTransaction: managed,
        beginTransaction: { is: 'transaction', returns: 'transaction' },
      },
    },
    transaction: {
      members: { run: call, commit: { is: 'transaction', ends: 'commit' }, rollback: { is: 'transaction', ends: 'rollback' } },
    },
  },
  retries: {
    transaction: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 'bounded' },
      elapsed: 'maxTransactionRetryTime',
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'source', version: '6.3.0', file: 'neo4j-driver-core/lib/internal/transaction-executor.js', says: 'for 30 s, 1 s doubled, spread by a fifth; executeRead, executeWrite and executeQuery alone' },
      ],
    },
  },
  unstated: {
    deadlines: {
      is: 'none',
      evidence: [
        { kind: 'source', version: '6.3.0', file: 'neo4j-driver-bolt-connection/lib/channel/node/node-channel.js', says: 'connectionTimeout is taken off once the TCP connection stands; a receive timeout is set only where the server hints at one' },
      ],
    },
  },
  notes: [
    'connectionTimeout bounds the TCP connect alone; connectionAcquisitionTimeout, 60 s by default, bounds the handshake too (measured with version 6.3.0).',
    'executeRead and executeWrite run their function again for up to 30 s, with 1 s doubled and 20 % of jitter.',
  ],
} as const satisfies LibraryFacts;
