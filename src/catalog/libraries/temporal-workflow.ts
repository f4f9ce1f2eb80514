import type { LibraryFacts } from '../schema.ts';

const proxy = { is: 'client', returns: 'activities', options: [0], retry: 'activity' } as const;

export default {
  id: 'temporal-workflow',
  title: '@temporalio/workflow',
  packages: ['@temporalio/workflow'],
  category: 'rpc',
  checked: '1.24.0',
  exports: { proxyActivities: 'proxyActivities', proxyLocalActivities: 'proxyActivities' },
  kinds: {
    proxyActivities: { call: proxy },
    activities: {},
  },
  retries: {
    activity: {
      asked: 'option',
      form: 'redelivery',
      attempts: { paths: ['retry.maximumAttempts'], counts: 'attempts', byDefault: 'endless', endless: [0, 'Infinity'] },
      elapsed: 'scheduleToCloseTimeout',
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retry.initialInterval', factor: { path: 'retry.backoffCoefficient', byDefault: 2 }, cap: 'retry.maximumInterval' },
      jitter: { byDefault: 'unknown' },
      evidence: [{ kind: 'types', version: '1.24.0', says: '@temporalio/common: maximumAttempts Infinity, backoffCoefficient 2, initialInterval 1 second, maximumInterval 100 of it' }],
    },
  },
  unstated: {
    deadlines: { is: 'not-applicable', why: 'startToCloseTimeout or scheduleToCloseTimeout is obligatory: without either the workflow throws' },
  },
  notes: [
    'An activity that fails is tried again without end, unless maximumAttempts or scheduleToCloseTimeout says otherwise: the server does it.',
    'startToCloseTimeout bounds one attempt.',
  ],
} as const satisfies LibraryFacts;
