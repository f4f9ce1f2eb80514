import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'rxjs',
  title: 'RxJS',
  packages: ['rxjs'],
  versions: '>=7',
  category: 'retry',
  checked: '7.8.2',
  exports: {
    retry: 'retry', '/operators#retry': 'retry', retryWhen: 'retryWhen', '/operators#retryWhen': 'retryWhen',
    firstValueFrom: 'settle', lastValueFrom: 'settle', timeout: 'timeout', '/operators#timeout': 'timeout', timer: 'timer', interval: 'interval', delay: 'delay', '/operators#delay': 'delay',
  },
  kinds: {
    retry: { call: { is: 'retry', retry: 'retry', options: [0], returns: 'operator' } },
    retryWhen: { call: { is: 'retry', retry: 'retryWhen', returns: 'operator' } },
    timeout: {
      call: [
        { is: 'bound', duration: { option: 'each' }, unit: 'ms', stops: true, options: [0], returns: 'operator', when: { option: 'each' } },
        { is: 'bound', duration: { option: 'first' }, unit: 'ms', stops: true, options: [0], returns: 'operator', when: { option: 'first' } },
        { is: 'bound', duration: { argument: 0 }, unit: 'ms', stops: true, returns: 'operator' },
      ],
    },
    timer: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms' } },
    interval: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms', repeats: true } },
    delay: { call: { is: 'delay', duration: { argument: 0 }, unit: 'ms', returns: 'operator' } },
    settle: { call: { is: 'value', returns: 'settled' } },
    settled: {},
    operator: {},
  },
  retries: {
    retry: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['count', ''], counts: 'retries', byDefault: 'endless', endless: ['Infinity'] },
      delay: { byDefault: 'none', constant: 'delay', computed: 'delay' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/rxjs.json#retries.retry' }],
    },
    retryWhen: {
      // Its delay and its end are made of operators in the notifier.
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'none', computed: '' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'types', version: '7.8.2', says: 'the notifier decides when it subscribes again' }],
    },
  },
  notes: ['retry({ delay }) without count never gives up.'],
} as const satisfies LibraryFacts;
