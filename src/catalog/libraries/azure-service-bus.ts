import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'unknown', judged: 'client', options: 'any' } as const;

export default {
  id: 'azure-service-bus',
  title: '@azure/service-bus',
  packages: ['@azure/service-bus'],
  category: 'broker',
  checked: '7.9.5',
  exports: { ServiceBusClient: 'Client', ServiceBusAdministrationClient: 'Admin' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: 'any', deadline: 'client', retry: 'client' } },
    client: {
      members: {
        createSender: { is: 'value', returns: 'sender' },
        createReceiver: { is: 'value', returns: 'receiver' },
        acceptSession: { is: 'value', returns: 'receiver' },
        acceptNextSession: { is: 'value', returns: 'receiver' },
      },
    },
    sender: {
      members: {
        sendMessages: { ...call, effect: 'write', delivers: 'message' },
        scheduleMessages: { ...call, effect: 'write', delivers: 'message' },
        cancelScheduledMessages: { ...call, effect: 'idempotent' },
        createMessageBatch: { ...call, effect: 'read' },
      },
    },
    receiver: {
      members: {
        receiveMessages: { ...call, effect: 'read', blocking: true },
        peekMessages: { ...call, effect: 'read' },
        subscribe: { is: 'handler', entry: 'message', runs: { option: 'processMessage' }, redelivers: true, options: [0] },
        completeMessage: { is: 'ack', settles: 'done' },
        abandonMessage: { is: 'ack', settles: 'again' },
        deferMessage: { is: 'ack', settles: 'dropped' },
        deadLetterMessage: { is: 'ack', settles: 'dropped' },
        renewMessageLock: { ...call, effect: 'idempotent' },
      },
    },
    Admin: { construct: { is: 'value', returns: 'admin' } },
    admin: { members: { '*': { ...call, effect: 'by-name' } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/azure-service-bus.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'retryOptions.timeoutInMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [
            {
              kind: 'source',
              version: '7.9.5',
              file: '@azure/core-amqp/dist/esm/util/constants.js',
              says: 'defaultOperationTimeoutInMs 60000',
            },
          ],
        },
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '7.9.5', says: 'abortSignal in the options of an operation' }],
        },
      ],
      fix: 'retryOptions: { timeoutInMs: 10000 } in the options of new ServiceBusClient',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'constant', baseMs: 30_000 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '7.9.5', file: '@azure/core-amqp/dist/esm/util/constants.js', says: 'defaultMaxRetries 3' }],
    },
  },
  idempotency: {
    automatic: false,
    options: ['messageId'],
    headers: [],
    evidence: [{ kind: 'types', version: '7.9.5', says: 'messageId of a message, by which a queue that looks for duplicates knows it' }],
  },
} as const satisfies LibraryFacts;
