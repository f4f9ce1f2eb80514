import type { LibraryFacts } from '../schema.ts';

const read = {
  is: 'remote-call',
  effect: 'read',
  judged: 'call',
  deadline: 'request',
  options: [1],
  failureIn: ['statusCode'],
} as const;
const idempotent = { ...read, effect: 'idempotent', options: [2], body: 1 } as const;
const write = { ...idempotent, effect: 'write' } as const;

export default {
  id: 'needle',
  title: 'needle',
  packages: ['needle'],
  category: 'http',
  checked: '3.5.0',
  exports: { '.': 'needle', default: 'needle' },
  kinds: {
    needle: {
      call: { ...read, effect: { method: 0 }, options: [2, 3] },
      members: {
        get: read,
        head: read,
        put: idempotent,
        delete: idempotent,
        post: write,
        patch: write,
        request: { ...read, effect: { method: 0 }, options: [3] },
        defaults: { is: 'setter', argument: 0, option: '' },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'only connecting has a limit, of 10 s',
        evidence: [
          { kind: 'proven', result: 'lab/results/needle.json#deadlines.request.byDefault' },
          { kind: 'source', version: '3.5.0', file: 'lib/needle.js', says: 'open_timeout 10000, response_timeout and read_timeout 0' },
        ],
      },
      options: [
        {
          path: 'response_timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/needle.json#deadlines.request.options[response_timeout]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/needle.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'open_timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/needle.json#deadlines.request.options[open_timeout]' }],
        },
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/needle.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'response_timeout and read_timeout in the options (timeout ends connecting alone)',
      suggest: { option: 'response_timeout', value: 'ms' },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/needle.json#unstated.retries' }] },
  },
  notes: ['read_timeout bounds the read of the whole body and does nothing before the headers.'],
} as const satisfies LibraryFacts;
