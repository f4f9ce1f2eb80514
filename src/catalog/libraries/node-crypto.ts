import type { LibraryFacts } from '../schema.ts';

const id = { is: 'random', gives: 'id' } as const;
const number = { is: 'random', gives: 'number' } as const;

export default {
  id: 'node-crypto',
  title: 'node:crypto',
  packages: ['node:crypto'],
  category: 'runtime',
  checked: '20.20.2',
  exports: { randomUUID: 'id', randomBytes: 'id', randomInt: 'number', getRandomValues: 'number', randomFillSync: 'id', webcrypto: 'webcrypto' },
  kinds: {
    id: { call: id },
    number: { call: number },
    webcrypto: { members: { randomUUID: id, getRandomValues: number } },
  },
} as const satisfies LibraryFacts;
