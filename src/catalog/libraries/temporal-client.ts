import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const write = { ...call, effect: 'write' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const read = { ...call, effect: 'read' } as const;
const connect = { is: 'client', returns: 'connection', keeps: 'connections', options: [0], deadline: 'connection', retry: 'calls' } as const;

const bound = { is: 'bound', bounds: 1, duration: { argument: 0 }, unit: 'ms', stops: true } as const;

export default {
  id: 'temporal-client',
  title: '@temporalio/client',
  packages: ['@temporalio/client'],
  category: 'rpc',
  checked: '1.24.0',
  exports: { Connection: 'Connection', Client: 'Client', WorkflowClient: 'WorkflowClient', ScheduleClient: 'ScheduleClient' },
  kinds: {
    Connection: { members: { connect, lazy: connect } },
    connection: { members: { withDeadline: bound } },
    Client: { construct: { is: 'client', returns: 'client', options: [0], adopts: { option: 'connection' } } },
    client: { members: { workflow: { kind: 'workflow' }, schedule: { kind: 'schedule' }, withDeadline: bound } },
    WorkflowClient: { construct: { is: 'client', returns: 'workflow', options: [0], adopts: { option: 'connection' } } },
    workflow: {
      members: {
        start: { ...idempotent, returns: 'handle' },
        execute: { ...idempotent, stream: true },
        signalWithStart: { ...write, returns: 'handle' },
        getHandle: { is: 'value', returns: 'handle' },
        withDeadline: bound,
      },
    },
    handle: {
      members: {
        result: { ...read, stream: true },
        query: read,
        describe: read,
        signal: write,
        executeUpdate: write,
        cancel: idempotent,
        terminate: idempotent,
      },
    },
    ScheduleClient: { construct: { is: 'client', returns: 'schedule', options: [0], adopts: { option: 'connection' } } },
    schedule: { members: { create: { ...idempotent, returns: 'handle' }, getHandle: { is: 'value', returns: 'handle' } } },
  },
  deadlines: {
    connection: {
      byDefault: {
        kind: 'none',
        says: 'only connecting has a limit, of 10 s',
        evidence: [
          { kind: 'proven', result: 'lab/results/temporal-client.json#deadlines.connection.byDefault' },
          { kind: 'source', version: '1.24.0', file: 'lib/connection.js', says: 'calls get the deadline of withDeadline, and none without it' },
        ],
      },
      options: [
        {
          path: 'connectTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/temporal-client.json#deadlines.connection.options[connectTimeout]' }],
        },
      ],
      fix: 'client.withDeadline(Date.now() + 10000, () => …) around the calls',
    },
  },
  retries: {
    calls: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 10 },
      delay: { byDefault: 'growing', factor: { path: 'factor', byDefault: 1.7 } },
      jitter: { byDefault: true },
      evidence: [{ kind: 'source', version: '1.24.0', file: 'lib/grpc-retry.js', says: '10 attempts, factor 1.7, up to 5 s, jitter 0.2' }],
    },
  },
  idempotency: {
    automatic: true,
    options: ['workflowId'],
    headers: [],
    evidence: [{ kind: 'source', version: '1.24.0', file: 'lib/workflow-client.js', says: 'requestId is a random UUID for each start and signal' }],
  },
  notes: ['A deadline is a point in time.', 'The workflowId of start is a natural key: a second start of the same id is refused or joins the first.'],
} as const satisfies LibraryFacts;
