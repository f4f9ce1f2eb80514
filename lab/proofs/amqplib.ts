import { proof, type Attempt } from '../harness/proof.ts';

interface Model {
  on(event: 'error' | 'reconnect-scheduled', listener: () => void): void;
}
interface Amqp {
  readonly default: { connect(url: string, options?: object): Promise<Model> };
}

/** The server cuts each connection; what is counted is the announcements of the next. */
async function reconnect({ lib, port, options, fail }: Attempt<Amqp, unknown>): Promise<unknown> {
  const { recovery = {} } = options as { readonly recovery?: object };
  const model = await lib.default.connect(`amqp://127.0.0.1:${port}`, { recovery: { waitForConnect: false, ...recovery } });
  model.on('error', () => undefined);
  model.on('reconnect-scheduled', () => counted(fail));
  return new Promise(() => undefined);
}

function counted(fail: () => unknown): void {
  try {
    fail();
  } catch {
    // It counts, and throws.
  }
}

export default proof<Amqp>({
  install: 'amqplib',
  versions: ['2.3.1'],
  deadlines: {
    connection: {
      server: 'tcp',
      call: ({ lib, port, options }) => lib.default.connect(`amqp://127.0.0.1:${port}`, options),
      options: { timeout: 500 },
    },
  },
  retries: {
    recovery: { fails: 'reset', run: reconnect, quick: { recovery: { initialDelay: 1, maxDelay: 1 } } },
  },
});
