import ioredis from './ioredis.ts';
import type { LibraryFacts } from '../schema.ts';

const { command, cluster } = ioredis.deadlines;
const came = 'commandTimeout came with ioredis 4.25.0';
const absent = { kind: 'source', version: '4.24.6', file: 'built/redis/index.js', says: 'no timer on a command, and no commandTimeout' } as const;

export default {
  ...ioredis,
  id: 'ioredis-4',
  title: 'ioredis before 4.25',
  versions: '<4.25.0',
  checked: '4.24.6',
  deadlines: {
    command: {
      byDefault: { ...command.byDefault, evidence: [{ kind: 'proven', result: 'lab/results/ioredis-4.json#deadlines.command.byDefault' }] },
      options: [
        {
          path: 'commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', ineffective: came,
          evidence: [{ kind: 'proven', result: 'lab/results/ioredis-4.json#deadlines.command.options[commandTimeout]' }, absent],
        },
        {
          path: 'connectTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'connect', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/ioredis-4.json#deadlines.command.options[connectTimeout]' }],
        },
        {
          path: 'socketTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'idle', ineffective: 'ioredis 4 has no socketTimeout',
          evidence: [{ kind: 'proven', result: 'lab/results/ioredis-4.json#deadlines.command.options[socketTimeout]' }],
        },
      ],
      fix: 'ioredis 4.25 or later with commandTimeout: 5000, or a race with a timer around the command',
    },
    cluster: {
      byDefault: { ...cluster.byDefault, evidence: [absent] },
      options: [
        { path: 'redisOptions.commandTimeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', ineffective: came, evidence: [absent] },
      ],
      fix: 'ioredis 4.25 or later with redisOptions: { commandTimeout: 5000 }, or a race with a timer around the command',
    },
  },
  notes: ['Before 4.25.0 no option ends a command: a silent server holds it for ever.', ...ioredis.notes.slice(0, 2)],
} as const satisfies LibraryFacts;
