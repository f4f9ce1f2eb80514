import path from 'node:path';
import { freePort } from '../servers/listen.ts';
import type { DaemonKind } from './daemon.ts';

/** User and password `guest`. */
export const rabbitmq: DaemonKind = {
  program: 'rabbitmq-server',
  debian: 'rabbitmq-server',
  command: async ({ program, port, folder }) => ({
    program,
    args: [],
    environment: {
      HOME: folder,
      RABBITMQ_NODENAME: `lab${port}@localhost`,
      RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
      RABBITMQ_NODE_PORT: String(port),
      RABBITMQ_DIST_PORT: String(await freePort()),
      RABBITMQ_MNESIA_BASE: path.join(folder, 'mnesia'),
      RABBITMQ_LOG_BASE: path.join(folder, 'log'),
      RABBITMQ_PID_FILE: path.join(folder, 'pid'),
      RABBITMQ_ENABLED_PLUGINS_FILE: path.join(folder, 'plugins'),
    },
  }),
};
