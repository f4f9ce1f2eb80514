import { proof, type Attempt, type Call, type Class } from '../harness/proof.ts';

interface Client {
  get(key: string): { options(options: object): { string(): Promise<unknown> }; string(): Promise<unknown> };
  lock(key: string): { ttl(seconds: number): { acquire(): Promise<unknown>; release(): Promise<unknown> } };
}
interface Library {
  readonly Etcd3: Class<Client>;
}
const inHalfASecond = (): number => Date.now() + 500;
const client = ({ Etcd3 }: Library, port: number, options = {}): Client => new Etcd3({ hosts: `127.0.0.1:${port}`, ...options });

async function get({ lib, port, options, mute }: Call<Library, unknown>, request?: () => object): Promise<unknown> {
  const etcd = client(lib, port, options);
  // Whatever is to be tried, the connection stands first; a server that never answers is not waited for here.
  await Promise.race([etcd.get('key').string().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 300))]);
  mute();
  return request === undefined ? etcd.get('key').string() : etcd.get('key').options(request()).string();
}

/** Nobody listens there; with two hosts no circuit breaker opens before the end. Each attempt asks for the options of its call. */
const failing = ({ lib, fail }: Attempt<Library, unknown>): Promise<unknown> =>
  new lib.Etcd3({ hosts: ['127.0.0.1:1', 'localhost:1'], defaultCallOptions: () => counted(fail) }).get('key').string();

function counted(fail: () => unknown): object {
  try {
    fail();
  } catch {
    // It counts, and throws.
  }
  return {};
}

export default proof<Library>({
  install: 'etcd3',
  versions: ['1.1.2'],
  deadlines: {
    call: {
      server: 'etcd',
      call: (call) => get(call),
      options: {
        deadline: { value: inHalfASecond, via: (call) => get({ ...call, options: {} }, () => ({ deadline: inHalfASecond() })) },
        defaultCallOptions: { value: () => () => ({ deadline: inHalfASecond() }) },
        dialTimeout: 500,
      },
    },
  },
  retries: { call: { run: failing } },
  locks: {
    lock: {
      server: 'etcd',
      take: async ({ lib, port, resource, ttl }) => {
        const lock = client(lib, port).lock(resource).ttl(ttl / 1000);
        await lock.acquire();
        return { release: () => lock.release() };
      },
    },
  },
});
