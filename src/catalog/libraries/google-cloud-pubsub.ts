import type { LibraryFacts } from '../schema.ts';

const admin = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const publish = { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'message' } as const;

export default {
  id: 'google-cloud-pubsub',
  title: '@google-cloud/pubsub',
  packages: ['@google-cloud/pubsub'],
  category: 'broker',
  checked: '5.3.1',
  exports: { PubSub: 'PubSub', Topic: 'Topic', Subscription: 'Subscription', Message: 'Message' },
  kinds: {
    PubSub: { construct: { is: 'client', returns: 'pubsub', options: [0], deadline: 'client', retry: 'client' } },
    Topic: { instance: 'topic' },
    Subscription: { instance: 'subscription' },
    Message: { instance: 'message' },
    pubsub: {
      members: {
        topic: { is: 'value', returns: 'topic', options: [1], inherits: true },
        subscription: { is: 'value', returns: 'subscription', options: [1] },
        '*': admin,
      },
      notMembers: ['schema', 'snapshot', 'on', 'close', 'projectId', 'isEmulator'],
    },
    topic: {
      members: {
        publishMessage: publish,
        publishJSON: publish,
        publish,
        subscription: { is: 'value', returns: 'subscription' },
        '*': admin,
      },
      notMembers: ['on', 'setPublishOptions', 'getPublishOptionDefaults', 'resumePublishing', 'name', 'iam'],
    },
    subscription: {
      members: {
        on: { is: 'handler', entry: 'message', runs: 1, redelivers: true, when: { argument: 'message' } },
        '*': admin,
      },
      notMembers: ['removeListener', 'removeAllListeners', 'once', 'open', 'snapshot', 'setOptions', 'name', 'iam'],
    },
    message: {
      members: {
        ack: { is: 'ack', settles: 'done' },
        ackWithResponse: { is: 'ack', settles: 'done' },
        nack: { is: 'ack', settles: 'again' },
        nackWithResponse: { is: 'ack', settles: 'again' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'call',
        evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-pubsub.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'gaxOpts.timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-pubsub.json#deadlines.client.options[gaxOpts.timeout]' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-pubsub.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'gaxOpts: { timeout: 5000 } in the options of the topic',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 'endless' },
      elapsed: 'gaxOpts.retry.backoffSettings.totalTimeoutMillis',
      delay: { byDefault: 'growing', baseMs: 100 },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '5.3.1', file: 'build/src/v1/publisher_client_config.json', says: 'retried until the total timeout, 100 ms times 4, cap 60 s' }],
    },
  },
  unstated: {
    idempotency: { is: 'not-applicable', why: 'Pub/Sub keeps no keys of publishers: whoever consumes tells a message from its repetition' },
  },
  notes: ['A published message that is retried may be there twice: subscribers have to dedupe by an id of their own.'],
} as const satisfies LibraryFacts;
