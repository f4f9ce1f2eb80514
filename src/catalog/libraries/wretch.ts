import type { LibraryFacts } from '../schema.ts';

const read = {
  is: 'remote-call',
  effect: 'read',
  judged: 'call',
  deadline: 'request',
  options: [0],
  returns: 'answer',
  setters: [{ member: 'setTimeout', argument: 0, option: '' }],
} as const;
const write = { ...read, effect: 'write', options: [] } as const;
const chained = { is: 'value', returns: 'wretch' } as const;

export default {
  id: 'wretch',
  title: 'wretch',
  packages: ['wretch'],
  category: 'http',
  checked: '3.0.9',
  exports: { '.': 'create', default: 'create', '/middlewares#retry': 'retryMiddleware', '/middlewares/retry#retry': 'retryMiddleware' },
  kinds: {
    create: { call: { is: 'value', returns: 'wretch', options: [1], inherits: true } },
    wretch: {
      members: {
        get: read,
        head: read,
        opts: read,
        put: { ...write, effect: 'idempotent' },
        delete: { ...read, effect: 'idempotent' },
        post: write,
        patch: write,
        fetch: { ...write, effect: 'unknown' },
        options: { is: 'value', returns: 'wretch', options: [0], inherits: true },
        '*': chained,
      },
    },
    answer: { members: { '*': { is: 'value', returns: 'answer' } }, notMembers: ['res', 'json', 'text', 'blob', 'arrayBuffer', 'formData', 'then'] },
    retryMiddleware: { call: { is: 'retry', retry: 'middleware', options: [0] } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/wretch.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/wretch.json#deadlines.request.options[]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [
            { kind: 'proven', result: 'lab/results/wretch.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '2.11.1', file: 'dist/resolver.js', says: 'the options are handed to fetch' },
          ],
        },
      ],
      fix: '.addon(AbortAddon()) and .setTimeout(5000), or signal: AbortSignal.timeout(5000) in the options',
    },
  },
  retries: {
    middleware: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxAttempts'], counts: 'retries', byDefault: 10, endless: [0] },
      delay: { byDefault: 'growing', baseMs: 500, base: 'delayTimer', computed: 'delayRamp' },
      jitter: { byDefault: false },
      predicate: 'until',
      evidence: [
        { kind: 'proven', result: 'lab/results/wretch.json#retries.middleware' },
        { kind: 'source', version: '2.11.1', file: 'dist/middlewares/retry.js', says: 'delayRamp: delay * nbOfAttempts; no random part' },
      ],
    },
  },
  notes: ['The retry middleware repeats any method, POST too, until the answer is ok.'],
} as const satisfies LibraryFacts;
