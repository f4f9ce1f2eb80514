import type { LibraryFacts } from '../schema.ts';

const id = { is: 'clock', clock: 'wall', gives: 'id', withoutArguments: true } as const;

export default {
  id: 'ulid',
  title: 'ulid, ulidx',
  packages: ['ulid', 'ulidx'],
  category: 'clock',
  checked: '3.0.2',
  exports: { ulid: 'ulid', monotonicFactory: 'monotonicFactory', 'default.ulid': 'ulid' },
  kinds: {
    ulid: { call: id },
    monotonicFactory: { call: { is: 'value', returns: 'ulid' } },
  },
} as const satisfies LibraryFacts;
