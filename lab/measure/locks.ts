import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Daemon } from '../daemons/start.ts';
import type { Held, LockCall, LockProof, Packages } from '../harness/proof.ts';
import type { Finding, LockMeasured } from '../harness/result.ts';
import { watch, type Watched } from '../harness/watchdog.ts';
import { ofLock } from './shows.ts';

/** How long another waits for a lock that is held, ms. */
const WAIT = 600;

/** Takes a lock from several sides: while it is held, past its time to live, and after a late release. */
export async function measureLock<Library, With>(name: string, packages: Packages<Library, With>, proof: LockProof<Library, With>, daemon: Daemon): Promise<Finding> {
  const { ttl = 1000 } = proof;
  const locks = new Locks(packages, proof, { port: daemon.port, ttl, prefix: name });
  const { second, tokens } = await held(locks);
  const { takenOverMs, third: afterLate } = await pastItsTime(locks, ttl);
  const third = proof.server === 'redis' ? await afterLoss(locks, daemon.port) : afterLate;
  const measured: LockMeasured = {
    ttl,
    second,
    ...(takenOverMs !== undefined && { takenOverMs }),
    ...(third && { third }),
    ...(tokens.length > 0 && { tokens }),
  };
  return { kind: 'lock', shows: ofLock(measured), measured };
}

class Locks<Library, With> {
  readonly #make: (resource: string) => PromiseLike<Held | undefined>;

  constructor(packages: Packages<Library, With>, proof: LockProof<Library, With>, { port, ttl, prefix }: { readonly port: number; readonly ttl: number; readonly prefix: string }) {
    this.#make = (resource) => {
      // Several proofs of one library share a server.
      const call: LockCall<Library, With> = { ...packages, port, ttl, resource: `${prefix}-${resource}` };
      return proof.take(call);
    };
  }

  /** Rejects where the lock is not to be had. */
  async take(resource: string): Promise<Held> {
    const lock = await this.#make(resource);
    if (lock === undefined) throw new Error('held by another');
    return lock;
  }
}

/** A second taker, while the first holds it; then the tokens of two holders, one after the other. */
async function held<Library, With>(locks: Locks<Library, With>): Promise<Pick<LockMeasured, 'second'> & { tokens: string[] }> {
  const first = await locks.take('held');
  const second = await watch(() => locks.take('held'), WAIT);
  const one = await locks.take('tokens');
  await one.release();
  const other = await locks.take('tokens');
  await Promise.allSettled([first.release(), other.release()]);
  return { second, tokens: [one, other].flatMap(({ token }) => (token === undefined ? [] : [String(token)])) };
}

/** The first never releases: does it run out, and does a release that comes too late take it from the next? */
async function pastItsTime<Library, With>(locks: Locks<Library, With>, ttl: number): Promise<Pick<LockMeasured, 'takenOverMs' | 'third'>> {
  const first = await locks.take('late');
  const started = performance.now();
  const next = await takeWithin(locks, 'late', ttl * 2 + 1500);
  if (next === undefined) return {};
  const takenOverMs = Math.round(performance.now() - started);
  await Promise.allSettled([watch(() => first.release(), WAIT)]);
  const third = await watch(() => locks.take('late'), Math.min(WAIT, ttl * 0.6));
  return { takenOverMs, third };
}

/** The server forgets the lock, another takes it, and the first releases: does that take it from the other? */
async function afterLoss<Library, With>(locks: Locks<Library, With>, port: number): Promise<Watched> {
  const first = await locks.take('lost');
  await forgetAll(port);
  await locks.take('lost');
  await watch(() => first.release(), WAIT);
  return watch(() => locks.take('lost'), WAIT / 2);
}

/** As a failover to a replica does that had not heard of the key. */
async function forgetAll(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write('FLUSHALL\r\n');
  await once(socket, 'data');
  socket.destroy();
}

/** Asks again until it is free or time is up. */
async function takeWithin<Library, With>(locks: Locks<Library, With>, resource: string, ms: number): Promise<Held | undefined> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    const lock = await Promise.race([locks.take(resource).catch(() => undefined), sleep(until - performance.now(), undefined)]);
    if (lock !== undefined) return lock;
    await sleep(50);
  }
  return undefined;
}
