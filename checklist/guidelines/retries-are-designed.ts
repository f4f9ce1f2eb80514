import type { Guideline } from '../item.ts';

export const retriesAreDesigned: Guideline = {
  number: 3,
  title: 'Retries are designed',
  items: [
    { id: '3.1', title: 'Retries are bounded', question: 'Does every retry end on a lasting failure?', subject: 'retry', rules: [{ rule: 'require-retry-limit' }] },
    {
      id: '3.2',
      title: 'Exponential backoff',
      question: 'Does every retry wait longer each time?',
      subject: 'retry',
      rules: [{ rule: 'require-backoff' }],
    },
    { id: '3.3', title: 'Jitter', question: 'Is every delay between attempts spread at random?', subject: 'retry', lean: 'quiet-retries', rules: [{ rule: 'require-jitter' }] },
    {
      id: '3.4',
      title: 'Only idempotent operations, or with idempotency keys',
      question: 'Does running what is retried twice do no more than running it once?',
      subject: 'retry',
      rules: [{ rule: 'require-idempotency-key' }],
    },
    {
      id: '3.5',
      title: 'Permanent errors are not retried',
      question: 'Is an error that will not go away by itself given up at once?',
      subject: 'retry',
      lean: 'retried-errors',
      rules: [{ rule: 'no-retry-on-permanent-error' }],
      open: {
        question: 'Which errors does each retry construct run again, and are client errors (4xx, validation) among them?',
        lookAt: 'The predicates of the retry constructs.',
      },
    },
    {
      id: '3.6',
      title: 'Retried at one layer only',
      question: 'Does every call path retry at one layer only?',
      subject: 'dependency',
      lean: 'retry-layers',
      rules: [{ rule: 'no-nested-retry' }],
      open: {
        question: 'How many requests can one request of a user become, attempts of all layers multiplied (code, SDK, gateway, queue)?',
        lookAt: 'The attempts in the dependency table; retry policies of the gateway, the mesh and the queues.',
      },
    },
    {
      id: '3.7',
      title: 'A retry budget or breaker stops retries under sustained failure',
      question: 'Do retries stop while a dependency stays down?',
      subject: 'retry',
      open: {
        question: 'What stops the retries of all instances together while a dependency stays down?',
        lookAt: 'Breakers and retry budgets around the retry constructs.',
      },
    },
    {
      id: '3.8',
      title: 'Consumers: delivery semantics, idempotent work, ack after work, dead-letter queue',
      question: 'Can every consumer be given the same message twice, and be killed half-way, without harm?',
      open: {
        question: 'For each consumer: at most once or at least once, what makes its work idempotent, when is the message acknowledged, and where do messages go that always fail?',
        lookAt: 'Subscriptions, their ack mode, the order of work and ack, dead-letter settings of queues and topics.',
      },
    },
    {
      id: '3.9',
      title: 'A database write and a message in one handler do not part',
      question: 'Can no crash leave a write without its message, or a message without its write?',
      open: {
        question: 'Which handlers write to a database and publish a message, and what happens when the process dies in between?',
        lookAt: 'Handlers that do both; an outbox table, change data capture.',
      },
    },
    {
      id: '3.10',
      title: 'No herds beside retries',
      question: 'Do instances not all act in the same second?',
      open: {
        question: 'Which jobs run at the same second on every replica, and which caches expire all at once?',
        lookAt: 'Cron expressions, equal cache TTLs, reconnects after a deployment.',
      },
    },
  ],
};
