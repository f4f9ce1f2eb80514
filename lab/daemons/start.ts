import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../servers/listen.ts';
import { findProgram, launch, type DaemonKind, type DaemonName } from './daemon.ts';
import { etcd } from './etcd.ts';
import { mariadb } from './mariadb.ts';
import { memcached, mosquitto, nats } from './plain.ts';
import { mongodb } from './mongodb.ts';
import { postgres } from './postgres.ts';
import { redis } from './redis.ts';
import { zookeeper } from './zookeeper.ts';

const KINDS: Readonly<Record<DaemonName, DaemonKind>> = { redis, postgres, etcd, zookeeper, mysql: mariadb, memcached, nats, mosquitto, mongodb };

export interface Daemon {
  readonly port: number;
  readonly stop: () => void;
}

/** Why the server cannot be had on this machine; undefined when it can. */
export function missing(name: DaemonName): string | undefined {
  const { program, debian } = KINDS[name];
  return findProgram(program) === undefined ? `${program} is not installed (Debian: ${debian})` : undefined;
}

/** Starts a real server on a free port of 127.0.0.1, with a folder of its own that goes with it. */
export async function start(name: DaemonName): Promise<Daemon> {
  const kind = KINDS[name];
  const program = findProgram(kind.program);
  if (program === undefined) throw new Error(missing(name));
  const folder = mkdtempSync(path.join(tmpdir(), `lab-${name}-`));
  const port = await freePort();
  const child = await launch(await kind.command({ program, port, folder }), port, kind.ready);
  return {
    port,
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
