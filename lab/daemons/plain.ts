import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { asUser } from './user.ts';
import type { DaemonKind } from './daemon.ts';

// Servers that need no more than a port.

export const memcached: DaemonKind = {
  program: 'memcached',
  debian: 'memcached',
  command: ({ program, port, folder }) => {
    const user = asUser('nobody', folder);
    return { program, args: ['-l', '127.0.0.1', '-p', String(port), '-U', '0'], ...(user && { user }) };
  },
};

export const nats: DaemonKind = {
  program: 'nats-server',
  debian: 'nats-server',
  command: ({ program, port, folder }) => ({ program, args: ['-a', '127.0.0.1', '-p', String(port), '-js', '-sd', folder] }),
};

export const mosquitto: DaemonKind = {
  program: 'mosquitto',
  debian: 'mosquitto',
  command: ({ program, port, folder }) => {
    const config = path.join(folder, 'mosquitto.conf');
    writeFileSync(config, `listener ${port} 127.0.0.1\nallow_anonymous true\n`);
    return { program, args: ['-c', config] };
  },
};
