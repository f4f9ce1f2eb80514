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
          { kind: 'measured', version: '3.5.0', says: 'a silent server is still waited for after 340 s' },
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
          evidence: [{ kind: 'measured', version: '3.5.0', says: 'response_timeout 500 rejects after 579 ms; a stalled body stays pending' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'measured', version: '3.5.0', says: 'AbortSignal.timeout(500) rejects after 501 ms' }],
        },
        {
          path: 'open_timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'measured', version: '3.5.0', says: 'open_timeout 500 leaves a silent server pending' }],
        },
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [{ kind: 'measured', version: '3.5.0', says: 'timeout is another name of open_timeout: 500 leaves a silent server pending' }],
        },
      ],
      fix: 'response_timeout and read_timeout in the options (timeout ends connecting alone)',
      suggest: { option: 'response_timeout', value: 'ms' },
    },
  },
  notes: ['read_timeout bounds the read of the whole body and does nothing before the headers.'],
} as const satisfies LibraryFacts;
