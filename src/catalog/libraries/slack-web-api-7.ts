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
        evidence: [{ kind: 'proven', result: 'lab/results/slack-web-api-7.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/slack-web-api-7.json#deadlines.client.options[timeout]' }],
        },
      ],
    },
  },
} as const satisfies LibraryFacts;
