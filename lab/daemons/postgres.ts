import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { findProgram, type DaemonKind } from './daemon.ts';
import { asUser } from './user.ts';

/** User and database `postgres`, and no password. */
export const postgres: DaemonKind = {
  program: 'postgres',
  debian: 'postgresql',
  command: ({ program, port, folder }) => {
    const data = path.join(folder, 'data');
    const user = asUser('postgres', folder);
    execFileSync(findProgram('initdb') ?? 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], { stdio: 'ignore', ...user });
    const args = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
    return { program, args, ...(user && { user }) };
  },
};
