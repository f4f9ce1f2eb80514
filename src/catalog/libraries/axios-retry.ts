import type { LibraryFacts } from '../schema.ts';

const exponentialDelay = { is: 'value', returns: 'exponentialDelay' } as const;
const linearDelay = { is: 'value', returns: 'linear' } as const;

export default {
  id: 'axios-retry',
  title: 'axios-retry',
  packages: ['axios-retry'],
  category: 'retry',
  checked: '4.5.0',
  exports: { '.': 'axiosRetry', default: 'axiosRetry', exponentialDelay: 'exponentialDelay', linearDelay: 'linearDelay' },
  kinds: {
    axiosRetry: {
      call: { is: 'retry', retry: 'axiosRetry', configures: 0, options: [1] },
      members: { exponentialDelay: { kind: 'exponentialDelay' }, linearDelay: { kind: 'linearDelay' }, default: { kind: 'axiosRetry' } },
    },
    exponentialDelay: { call: exponentialDelay },
    linearDelay: { call: linearDelay },
    linear: { call: linearDelay },
  },
  retries: {
    axiosRetry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'retries', byDefault: 3, endless: ['Infinity'] },
      delay: {
        byDefault: 'none', computed: 'retryDelay',
        shape: { path: 'retryDelay', growing: ['exponentialDelay', 'linear', 'linearDelay'], constant: [] },
      },
      jitter: { byDefault: false, path: 'retryDelay', on: ['exponentialDelay'] },
      predicate: 'retryCondition',
      evidence: [{ kind: 'proven', result: 'lab/results/axios-retry.json#retries.axiosRetry' }],
    },
  },
  notes: [
    'A POST is sent again when the connection is reset: four times within 20 ms.',
    'The timeout of axios is one budget over all attempts, unless shouldResetTimeout is on; a timeout itself is not retried.',
    'Retry-After is waited for, also with the default delay.',
  ],
} as const satisfies LibraryFacts;
