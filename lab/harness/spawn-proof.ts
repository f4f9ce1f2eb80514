import { spawn } from 'node:child_process';
import path from 'node:path';
import type { FromChild } from './message.ts';
import type { AnyProof } from './proofs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** No proof may take longer, ms. */
const LIMIT = 180_000;

export interface ChildRun {
  readonly messages: readonly FromChild[];
  /** Why it did not get to its end. */
  readonly failure?: string;
}

/** Runs one proof at one version in a process group of its own, and ends whatever is left of it. */
export async function spawnProof(id: string, version: string, proof: AnyProof): Promise<ChildRun> {
  const child = spawn(process.execPath, ['bench/run.mjs', 'lab/child.ts', id, version], {
    cwd: ROOT,
    // Proxies, credentials and the like of this machine are no part of a fact.
    env: { ...pick(process.env, ['PATH', 'HOME', 'TMPDIR', 'LANG']), NODE_ENV: 'production', ...proof.environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  });
  const messages: FromChild[] = [];
  const said: Buffer[] = [];
  child.on('message', (message) => messages.push(message as FromChild));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const timer = setTimeout(() => endGroup(child.pid), LIMIT);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  endGroup(child.pid);
  if (status === 0) return { messages };
  return { messages, failure: status === null ? `it did not end within ${LIMIT / 1000} s` : lastLines(Buffer.concat(said).toString()) };
}

function pick(from: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}

/** The servers that it started are in its group. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').filter((line) => /Error|error/.test(line)).slice(0, 2).join(' ').slice(0, 300) || 'it crashed';
}
