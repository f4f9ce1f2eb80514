import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client' } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;
const write = { ...call, effect: 'write' } as const;
const create = { is: 'client', returns: 'client', options: [1], deadline: 'command' } as const;

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
          path: 'timeout', at: 'client', form: 'duration', unit: 's', coverage: 'attempt',
          evidence: [
            { kind: 'proven', result: 'lab/results/memjs.json#deadlines.command.options[timeout]' },
            { kind: 'source', version: '1.3.2', file: 'lib/memjs/memjs.js', says: 'timeout in seconds to determine failure for operations, 0.5 by default' },
          ],
        },
      ],
      fix: 'timeout: 0.5 in the options, in seconds',
    },
  },
} as const satisfies LibraryFacts;
