import type { LibraryFacts } from '../schema.ts';

const call = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'call',
  deadline: 'request',
  retry: 'request',
  options: [1],
} as const;

export default {
  id: 'ofetch',
  title: 'ofetch',
  packages: ['ofetch'],
  category: 'http',
  checked: '1.5.1',
  exports: { ofetch: 'ofetch', $fetch: 'ofetch', createFetch: 'createFetch' },
  globals: { $fetch: 'ofetch' },
  kinds: {
    ofetch: {
      call,
      members: {
        raw: call,
        native: { ...call, failureIn: ['ok', 'status'] },
        create: { is: 'value', returns: 'ofetch', options: [0], inherits: true },
      },
    },
    createFetch: { call: { is: 'value', returns: 'ofetch' } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/ofetch.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/ofetch.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          ignoredBeside: 'signal',
          evidence: [
            { kind: 'proven', result: 'lab/results/ofetch.json#deadlines.request.options[timeout]' },
            { kind: 'source', version: '1.5.1', file: 'dist/shared', says: 'only without context.options.signal an abort timer is set' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 1 },
    },
  },
  retries: {
    request: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry'], counts: 'retries', byDefault: 1 },
      delay: { byDefault: 'none', constant: 'retryDelay', computed: 'retryDelay' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/ofetch.json#retries.request' },
        { kind: 'source', version: '1.5.1', file: 'dist/shared', says: 'no Retry-After, no random part' },
      ],
    },
  },
  notes: ['timeout ends the wait for headers, and is ignored beside a signal of your own.'],
} as const satisfies LibraryFacts;
