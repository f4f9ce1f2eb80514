import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: { option: 'method', otherwise: 'GET' }, judged: 'call', deadline: 'request', options: [0] } as const;

export default {
  id: 'phin',
  title: 'phin',
  packages: ['phin'],
  category: 'http',
  checked: '4.0.0',
  exports: { '.': 'phin', default: 'phin' },
  kinds: {
    phin: {
      call,
      members: {
        unpromisified: call,
        defaults: { is: 'value', returns: 'phin', options: [0], inherits: true },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [
          { kind: 'measured', version: '4.0.0', says: 'a silent server is still waited for after 8007 ms' },
          { kind: 'measured', version: '3.7.1', says: 'a silent server is still waited for after 8001 ms' },
          { kind: 'source', version: '4.0.0', file: 'lib/phin.js', says: 'a wrapper around axios, which sets no timeout' },
        ],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [null],
          evidence: [
            { kind: 'measured', version: '4.0.0', says: 'timeout 500 rejects after 543 ms, a stalled body after 626 ms; a dripping body stays pending' },
            { kind: 'measured', version: '3.7.1', says: 'timeout 500 rejects after 512 ms, a stalled body after 516 ms' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the options',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
} as const satisfies LibraryFacts;
