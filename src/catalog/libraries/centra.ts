import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'centra',
  title: 'centra',
  packages: ['centra'],
  category: 'http',
  checked: '2.7.0',
  exports: { '.': 'centra', default: 'centra' },
  kinds: {
    centra: {
      call: {
        is: 'remote-call',
        effect: { method: 1 },
        judged: 'call',
        deadline: 'request',
        returns: 'request',
        setters: [{ member: 'timeout', argument: 0, option: '' }],
        failureIn: ['statusCode'],
      },
    },
    request: { members: { '*': { is: 'value', returns: 'request' } }, notMembers: ['send'] },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '2.7.0', says: 'a silent server is still waited for after 8002 ms' }],
      },
      options: [
        {
          path: '',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'measured', version: '2.7.0', says: '.timeout(500) rejects after 563 ms, a stalled body after 626 ms; a dripping body stays pending' }],
        },
      ],
      fix: '.timeout(5000) on the request',
    },
  },
} as const satisfies LibraryFacts;
