import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'messagebird',
  title: 'messagebird',
  packages: ['messagebird'],
  category: 'vendor',
  checked: '4.0.1',
  exports: { '.': 'Client', default: 'Client', initClient: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [1], deadline: 'client' } },
    client: { deep: true, members: { '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 5000,
        coverage: 'idle',
        evidence: [{ kind: 'measured', version: '4.0.1', says: 'balance.read gives a silent server up after 5009 ms' }],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [
            {
              kind: 'measured',
              version: '4.0.1',
              says: 'initClient(key, 500) rejects after 601 ms, a stalled body after 512 ms; a dripping body stays pending',
            },
          ],
        },
      ],
      fix: 'the second argument, in ms',
    },
  },
} as const satisfies LibraryFacts;
