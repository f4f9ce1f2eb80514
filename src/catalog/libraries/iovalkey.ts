import ioredis from './ioredis.ts';
import type { LibraryFacts } from '../schema.ts';

const { command, cluster } = ioredis.deadlines;
const fork = { kind: 'source', version: '0.4.0', file: 'built/Redis.js', says: 'a fork of ioredis 5: a command has a timer only where commandTimeout is a number' } as const;

export default {
  ...ioredis,
  id: 'iovalkey',
  title: 'iovalkey',
  packages: ['iovalkey'],
  versions: '>=0',
  checked: '0.4.0',
  deadlines: {
    command: { ...command, byDefault: { ...command.byDefault, evidence: [{ kind: 'proven', result: 'lab/results/iovalkey.json#deadlines.command.byDefault' }, fork] } },
    cluster: { ...cluster, byDefault: { ...cluster.byDefault, evidence: [fork] } },
  },
} as const satisfies LibraryFacts;
