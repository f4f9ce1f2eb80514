import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const write = { ...call, effect: 'write' } as const;
const create = { is: 'client', returns: 'client', options: [1], deadline: 'command', retry: 'command' } as const;

export default {
  id: 'memjs',
  title: 'memjs',
  packages: ['memjs'],
  category: 'cache',
  checked: '1.3.2',
  exports: { '.': 'memjs', default: 'memjs', Client: 'Client' },
  kinds: {
    memjs: { members: { Client: { kind: 'Client' } } },
    Client: { members: { create }, instance: 'client' },
    client: {
      members: {
        get: read, stats: read, set: idempotent, add: idempotent, replace: idempotent, delete: idempotent, touch: idempotent, flush: idempotent,
        increment: write, decrement: write, append: write, prepend: write,
      },
    },
  },
  deadlines: {
    command: {
      byDefault: {
        kind: 'finite', ms: 500, coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/memjs.json#deadlines.command.byDefault' }],
      },
      options: [
        {
          path: 'timeout', at: 'client', form: 'duration', unit: 's', coverage: 'attempt', off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/memjs.json#deadlines.command.options[timeout]' },
            { kind: 'source', version: '1.3.2', file: 'lib/memjs/memjs.js', says: 'timeout in seconds to determine failure for operations, 0.5 by default' },
          ],
        },
      ],
      fix: 'timeout: 0.5 in the options, in seconds',
    },
  },
  retries: {
    command: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retries'], counts: 'attempts', byDefault: 2 },
      delay: { byDefault: 'constant', unit: 's', baseMs: 200, constant: 'retry_delay' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'source', version: '1.3.2', file: 'lib/memjs/memjs.js', says: 'retries 2 counts attempts, retry_delay is 0.2 s; increment is sent again too' }],
    },
  },
} as const satisfies LibraryFacts;
