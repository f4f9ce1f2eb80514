import { setTimeout as sleep } from 'node:timers/promises';

/** How long a silent server is waited for, ms. Options are tried with 500, so that six times as much tells 'ended' from 'pending'. */
export const PATIENCE = 3000;

export interface Watched {
  readonly outcome: 'pending' | 'rejected' | 'resolved';
  readonly ms: number;
  /** Name, code and first words of the error. */
  readonly error?: string;
}

/** Waits for the work, but not longer than the patience. */
export async function watch(work: () => PromiseLike<unknown>, patience = PATIENCE): Promise<Watched> {
  const started = performance.now();
  const since = (): number => Math.round(performance.now() - started);
  const stop = new AbortController();
  const settled = settle(work).then((end): Watched => ({ ...end, ms: since() }));
  const tooLong = sleep(patience, undefined, { signal: stop.signal }).then((): Watched => ({ outcome: 'pending', ms: patience }), () => settled);
  const first = await Promise.race([settled, tooLong]);
  stop.abort();
  return first;
}

async function settle(work: () => PromiseLike<unknown>): Promise<Pick<Watched, 'outcome' | 'error'>> {
  try {
    await work();
    return { outcome: 'resolved' };
  } catch (error) {
    return { outcome: 'rejected', error: describe(error) };
  }
}

/** Short, and the same on every machine: no addresses, ports or paths. */
export function describe(error: unknown): string {
  const { name, code, message } = error as { readonly name?: unknown; readonly code?: unknown; readonly message?: unknown };
  const words = [name, code, message].filter((word): word is string => typeof word === 'string' && word !== '');
  return words.join(': ').split('\n')[0]?.replaceAll(/(?:\/[\w.@+-]+){2,}|127\.0\.0\.1(:\d+)?/g, '…').slice(0, 120) ?? '';
}
