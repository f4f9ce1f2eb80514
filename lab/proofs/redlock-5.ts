import { heldAround, proof, type Class, type Held, type LockCall, type Proof } from '../harness/proof.ts';

interface Redlock {
  acquire(resources: readonly string[], ms: number): Promise<{ release(): Promise<unknown> }>;
  on(event: 'error', listener: () => void): void;
  using(resources: readonly string[], ms: number, work: () => Promise<void>): Promise<unknown>;
}
interface Library {
  readonly default: Class<Redlock>;
  readonly Redlock?: Class<Redlock>;
}
interface Parts {
  readonly ioredis: { readonly default: Class<object> };
}

function redlock({ lib, others, port }: LockCall<Library, Parts>): Redlock {
  const Class = lib.Redlock ?? lib.default;
  return new Class([new others.ioredis.default({ host: '127.0.0.1', port })], { retryCount: 0 });
}

async function acquire(call: LockCall<Library, Parts>): Promise<Held> {
  const lock = await redlock(call).acquire([call.resource], call.ttl);
  return { release: () => lock.release() };
}

/** A Redis in which somebody holds it: the script that takes it, with key, value and time, gives 0. The one that releases it has no time. */
function heldClient(fail: () => unknown): object {
  const taken = async (_: unknown, __: unknown, given: readonly unknown[]): Promise<number> => {
    try {
      if (given.length > 2) await fail();
    } catch {
      // It counts, and throws.
    }
    return 0;
  };
  return { evalsha: taken, eval: taken };
}

const retries: NonNullable<Proof<Library, Parts>['retries']> = {
  contention: {
    run: ({ lib, options, fail }) => {
      const redlock = new (lib.Redlock ?? lib.default)([heldClient(fail)], options);
      redlock.on('error', () => undefined);
      return redlock.acquire(['resource'], 1000);
    },
    attempts: 'retryCount',
  },
};

/** Its fork is called alike. */
export const locks: NonNullable<Proof<Library, Parts>['locks']> = {
  manual: { server: 'redis', take: acquire },
  using: { server: 'redis', take: (call) => heldAround((work) => redlock(call).using([call.resource], call.ttl, work)) },
};

export default proof<Library, Parts>({ install: 'redlock', versions: ['5.0.0-beta.2'], with: { ioredis: '5.11.1' }, retries, locks });
