import { freePort } from '../servers/listen.ts';
import type { DaemonKind } from './daemon.ts';

export const etcd: DaemonKind = {
  program: 'etcd',
  debian: 'etcd-server',
  command: async ({ program, port, folder }) => {
    const own = `http://127.0.0.1:${port}`;
    const peers = `http://127.0.0.1:${await freePort()}`;
    const addresses = [
      '--listen-client-urls', own, '--advertise-client-urls', own,
      '--listen-peer-urls', peers, '--initial-advertise-peer-urls', peers, '--initial-cluster', `lab=${peers}`,
    ];
    return { program, args: ['--name', 'lab', '--data-dir', folder, ...addresses] };
  },
};
