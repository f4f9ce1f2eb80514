import { setTimeout as sleep } from 'node:timers/promises';
import type { Daemon } from '../daemons/start.ts';
import type { HookProof, Packages } from '../harness/proof.ts';
import type { Finding } from '../harness/result.ts';
import { watch } from '../harness/watchdog.ts';
import { ofHooks } from './shows.ts';

/** How long a hook works, ms: far longer than a write to a server on this machine. */
const WORK = 120;

/** Writes a row whose hooks take a while, and sees which of them had ended when the write had. */
export async function measureHooks<Library, With>(name: string, packages: Packages<Library, With>, proof: HookProof<Library, With>, daemon: Daemon): Promise<Finding> {
  const ended: Record<string, number> = {};
  let started = 0;
  const hook = async (own: string): Promise<void> => {
    await sleep(WORK);
    ended[own] ??= Math.round(performance.now() - started);
  };
  const write = await proof.prepare({ ...packages, port: daemon.port, name: `rows_${name}`, hook });
  started = performance.now();
  const watched = await watch(write);
  const measured = { write: watched, ended: { ...ended } };
  return { kind: 'hooks', shows: ofHooks(measured), measured };
}
