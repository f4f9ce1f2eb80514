import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'call', deadline: 'request', retry: 'request', options: [1] } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;
const request = { ...read, effect: { option: 'method', otherwise: 'GET' }, options: [0, 1] } as const;
const stream = { ...request, stream: true } as const;

export default {
  id: 'got',
  title: 'got',
  packages: ['got'],
  category: 'http',
  checked: '16.1.0',
  exports: { '.': 'got', default: 'got', got: 'got' },
  kinds: {
    got: {
      call: request,
      members: {
        get: read,
        head: read,
        put: idempotent,
        delete: idempotent,
        post: write,
        patch: write,
        stream: { kind: 'stream' },
        paginate: { kind: 'paginate' },
        extend: { is: 'value', returns: 'got', options: 'any', inherits: true },
        got: { kind: 'got' },
      },
    },
    stream: { call: stream, members: { '*': stream } },
    paginate: {
      call: { ...request, effect: 'read' },
      members: { all: { ...request, effect: 'read' }, each: { ...request, effect: 'read' } },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout.request',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[timeout.request]' }],
        },
        {
          path: 'timeout.response',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[timeout.response]' }],
        },
        {
          path: 'timeout.socket',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[timeout.socket]' }],
        },
        {
          path: 'timeout.connect',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[timeout.connect]' }],
        },
        {
          path: 'timeout.lookup',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [],
          evidence: [{ kind: 'source', version: '14.6.6', file: 'dist/source/core/timed-out.js', says: 'name lookup alone; 0 starts a timer like any number' }],
        },
        {
          path: 'timeout.secureConnect',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [],
          zero: 'at-once',
          evidence: [{ kind: 'source', version: '14.6.6', file: 'dist/source/core/timed-out.js', says: 'TLS handshake alone; 0 ends it at once' }],
        },
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          zero: 'at-once',
          versions: { range: '<12' },
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          versions: { range: '>=12' },
          evidence: [{ kind: 'proven', result: 'lab/results/got.json#deadlines.request.options[signal]' }],
        },
      ],
      fix: 'timeout: { request: 5000 } in the options',
    },
  },
  retries: {
    request: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.limit', 'retry'], counts: 'retries', byDefault: 2 },
      delay: { byDefault: 'growing', baseMs: 1000, cap: 'retry.backoffLimit', computed: 'retry.calculateDelay', computedFrom: 'computedValue', computedUnless: 'retry.enforceRetryRules' },
      jitter: { byDefault: true, path: 'retry.noise' },
      methods: { path: 'retry.methods', byDefault: ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE'] },
      evidence: [
        { kind: 'proven', result: 'lab/results/got.json#retries.request' },
        { kind: 'source', version: '14.6.6', file: 'dist/source/core/options.js', says: 'noise of up to 100 ms; enforceRetryRules keeps the lists of statuses and errors' },
      ],
    },
  },
  notes: [
    'timeout.request bounds one attempt and each retry gets a fresh one: 500 ms took 4630 ms in all with the default retries.',
    'POST and PATCH are never retried unless retry.methods names them.',
    'calculateDelay decides alone: one that does not look at computedValue retries everything.',
  ],
} as const satisfies LibraryFacts;
