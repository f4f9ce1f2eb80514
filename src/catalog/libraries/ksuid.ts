import type { LibraryFacts } from '../schema.ts';

const id = { is: 'clock', clock: 'wall', gives: 'id', withoutArguments: true } as const;

export default {
  id: 'ksuid',
  title: 'ksuid',
  packages: ['ksuid'],
  category: 'clock',
  checked: '3.0.0',
  exports: { '.': 'KSUID', default: 'KSUID' },
  kinds: { KSUID: { members: { random: id, randomSync: id } } },
} as const satisfies LibraryFacts;
