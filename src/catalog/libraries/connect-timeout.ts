import type { LibraryFacts } from '../schema.ts';

const middleware = { is: 'value', returns: 'middleware', options: [1] } as const;

export default {
  id: 'connect-timeout',
  title: 'connect-timeout',
  packages: ['connect-timeout'],
  category: 'framework',
  checked: '1.9.1',
  exports: { '.': 'timeout', default: 'timeout' },
  kinds: {
    timeout: { call: [{ ...middleware, when: { option: 'respond', equals: false } }, { ...middleware, answers: ['time'] }] },
    middleware: {},
  },
  answers: { time: { given: { argument: 0 }, unit: 'ms', then: 'answers', evidence: [{ kind: 'proven', result: 'lab/results/connect-timeout.json#answers.time' }] } },
  notes: ['Without a time, or with respond: false, nothing ends.', 'The handler goes on after the 503: it must look at req.timedout before it writes.'],
} as const satisfies LibraryFacts;
