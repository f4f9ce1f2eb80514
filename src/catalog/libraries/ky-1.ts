import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'request', retry: 'request', options: [1] } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;

export default {
  id: 'ky-1',
  title: 'ky',
  packages: ['ky', 'ky-universal'],
  versions: '<2',
  category: 'http',
  checked: '1.14.3',
  exports: { '.': 'ky', default: 'ky', KyInstance: 'KyInstance' },
  kinds: {
    ky: {
      call: { ...read, effect: { option: 'method', otherwise: 'GET' } },
      members: {
        get: read,
        head: read,
        put: idempotent,
        delete: idempotent,
        post: write,
        patch: write,
        create: { is: 'value', returns: 'ky', options: [0] },
        extend: { is: 'value', returns: 'ky', options: [0], inherits: true },
      },
    },
    KyInstance: { instance: 'ky' },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'finite',
        ms: 10_000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/ky-1.json#deadlines.request.byDefault' },
          { kind: 'source', version: '1.14.3', file: 'distribution/core/Ky.js', says: 'timeout ?? 10_000' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [false],
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/ky-1.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/ky-1.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '1.14.3', file: 'distribution/core/Ky.js', says: 'joined with its own signal and handed to fetch' },
          ],
        },
        {
          path: 'totalTimeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'ky 1 has no totalTimeout and ignores it',
          evidence: [
            { kind: 'proven', result: 'lab/results/ky-1.json#deadlines.request.options[totalTimeout]' },
            { kind: 'source', version: '1.14.3', file: 'distribution/core/Ky.js', says: 'the option comes with ky 2' },
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
      attempts: { paths: ['retry.limit', 'retry'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 300, cap: 'retry.backoffLimit', computed: 'retry.delay' },
      jitter: { byDefault: false, path: 'retry.jitter', on: [true] },
      methods: { path: 'retry.methods', byDefault: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'] },
      predicate: 'retry.shouldRetry',
      evidence: [
        { kind: 'proven', result: 'lab/results/ky-1.json#retries.request' },
        { kind: 'source', version: '1.14.3', file: 'distribution/utils/normalize.js', says: 'jitter undefined' },
      ],
    },
  },
  notes: [
    'The timeout ends the wait for headers: in ky 1 the read of a stalled body (.json(), .text()) has none.',
    'Timeouts are not retried.',
  ],
} as const satisfies LibraryFacts;
