import type { LibraryFacts } from '../schema.ts';
import eight from './slack-web-api-8.ts';

export default {
  ...eight,
  id: 'slack-web-api-7',
  versions: '<8',
  checked: '7.19.0',
  deadlines: {
    client: {
      ...eight.deadlines.client,
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '7.19.0', says: 'a silent server is still waited for after 8007 ms; axios underneath waits for 340 s and more' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'measured', version: '7.19.0', says: 'timeout 500 ends an attempt after 534 ms; a dripping body stays pending' }],
        },
      ],
    },
  },
} as const satisfies LibraryFacts;
