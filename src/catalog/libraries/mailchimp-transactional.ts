import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', failureIn: ['isAxiosError', 'status'] } as const;

export default {
  id: 'mailchimp-transactional',
  title: '@mailchimp/mailchimp_transactional',
  packages: ['@mailchimp/mailchimp_transactional'],
  category: 'mail',
  checked: '1.4.1',
  exports: { '.': 'Client', default: 'Client' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', deadline: 'client' } },
    client: { deep: true, members: { setDefaultTimeoutMs: { is: 'setter', argument: 0, option: '' }, '*': call } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 300_000,
        coverage: 'idle',
        evidence: [{ kind: 'measured', version: '1.4.1', says: 'users.ping gives a silent server up after 300010 ms' }],
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
              version: '1.4.1',
              says: 'setDefaultTimeoutMs(500) ends users.ping after 520 ms, a stalled body after 534 ms; a dripping body stays pending',
            },
          ],
        },
      ],
      fix: 'client.setDefaultTimeoutMs(10000)',
    },
  },
  notes: ['It does not reject: a failure is the value that the promise gives.'],
} as const satisfies LibraryFacts;
