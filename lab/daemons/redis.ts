import type { DaemonKind } from './daemon.ts';

export const redis: DaemonKind = {
  program: 'redis-server',
  debian: 'redis-server',
  command: ({ program, port, folder }) => ({
    program,
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
  }),
};
