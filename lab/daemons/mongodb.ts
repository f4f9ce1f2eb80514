import path from 'node:path';
import type { DaemonKind } from './daemon.ts';

/** No package of Debian has MongoDB: a stand-in that shakes hands and answers each command with `ok`, and a find with nothing found. */
export const mongodb: DaemonKind = {
  program: 'node',
  debian: 'nodejs',
  command: ({ port }) => {
    const root = path.resolve(import.meta.dirname, '../..');
    return { program: process.execPath, args: [path.join(root, 'bench/run.mjs'), path.join(root, 'lab/daemons/mongodb-stand-in.ts'), String(port)] };
  },
};
