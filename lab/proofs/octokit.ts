import { proof, soon, type Attempt, type Class } from '../harness/proof.ts';

interface Client {
  request(route: string, parameters: object): Promise<unknown>;
}
interface Octokit {
  readonly Octokit: Class<Client> & { plugin(plugin: unknown): Class<Client> };
}
interface Parts {
  readonly '@octokit/plugin-retry': { readonly retry: unknown };
}
const quiet = { log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined } };

/** Adding the plugin is asking for retries. */
function client({ lib, others, url, options }: Attempt<Octokit, Parts>): Client {
  const Class = 'retry' in options ? plugged(lib, others) : lib.Octokit;
  return new Class({ baseUrl: url, ...quiet, ...options });
}

const plugged = (lib: Octokit, others: Parts): Class<Client> => lib.Octokit.plugin(others['@octokit/plugin-retry'].retry);
const withPlugin = ({ lib, others, url, options }: Attempt<Octokit, Parts>): Client => new (plugged(lib, others))({ baseUrl: url, ...quiet, ...options });

const write = (attempt: Attempt<Octokit, Parts>): Promise<unknown> => client(attempt).request('POST /path', {});

export default proof<Octokit, Parts>({
  install: '@octokit/core',
  versions: ['7.0.6'],
  with: { '@octokit/plugin-retry': '8.0.3' },
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.Octokit({ baseUrl: url, ...quiet }).request('GET /path', options),
      options: { 'request.signal': soon, 'request.timeout': 500 },
    },
  },
  idempotency: { send: ({ options, ...attempt }) => write({ ...attempt, options: { retry: { retries: 1 }, ...options } }) },
  retries: {
    plugin: {
      run: (attempt) => client(attempt).request('GET /path', {}),
      write,
      asked: { retry: { retries: 3 } },
      attempts: 'retry.retries',
      patience: 20_000,
    },
    withPlugin: {
      run: (attempt) => withPlugin(attempt).request('GET /path', {}),
      write: (attempt) => withPlugin(attempt).request('POST /path', {}),
      attempts: 'retry.retries',
      patience: 20_000,
    },
  },
});
