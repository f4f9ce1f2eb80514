import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type DaemonName = 'redis' | 'postgres' | 'etcd' | 'zookeeper' | 'mysql' | 'memcached' | 'nats' | 'mosquitto' | 'mongodb';

/** How one real server is started on loopback. */
export interface DaemonKind {
  /** Programs it is made of; the first that is found stands for the server being installed. */
  readonly program: string;
  /** Debian package that has it. */
  readonly debian: string;
  /** Prepares the empty folder, and gives the command. */
  readonly command: (place: DaemonPlace) => Promise<DaemonCommand> | DaemonCommand;
  /** It listens before it can serve. */
  readonly ready?: (port: number) => Promise<boolean>;
}

export interface DaemonPlace {
  readonly program: string;
  readonly port: number;
  readonly folder: string;
}

export interface DaemonCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** For servers that refuse to run as root. */
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly environment?: Readonly<Record<string, string>>;
}

const FOLDERS = ['/usr/local/bin', '/usr/bin', '/usr/sbin', '/bin', '/sbin'];

/** Where a program is: in the path, or in one of Debian's folders for servers. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...FOLDERS, ...postgresFolders()];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function postgresFolders(): string[] {
  const parent = '/usr/lib/postgresql';
  try {
    return readdirSync(parent).sort().reverse().map((version) => path.join(parent, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts it, and waits until it takes connections. */
export async function launch(command: DaemonCommand, port: number, isReady = takesConnections): Promise<ChildProcess> {
  const child = spawn(command.program, command.args, {
    stdio: 'ignore',
    env: { ...process.env, ...command.environment },
    ...command.user,
  });
  child.on('error', () => child.kill());
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    if (await isReady(port)) return child;
    if (child.exitCode !== null) throw new Error(`${path.basename(command.program)} ended with ${child.exitCode}`);
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${path.basename(command.program)} did not get ready`);
}

export function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isUp: boolean): void => {
      socket.destroy();
      resolve(isUp);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
