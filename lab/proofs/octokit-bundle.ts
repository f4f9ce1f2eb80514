import { proof, type Attempt, type Class } from '../harness/proof.ts';

interface Octokit {
  readonly Octokit: Class<{ request(route: string, parameters: object): Promise<unknown> }>;
}
const quiet = { log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined } };
const ask = ({ lib, url, options }: Attempt<Octokit, unknown>, route: string): Promise<unknown> =>
  new lib.Octokit({ baseUrl: url, throttle: { enabled: false }, ...quiet, ...options }).request(route, {});

export default proof<Octokit>({
  install: 'octokit',
  versions: ['5.0.5'],
  retries: {
    plugin: {
      run: (attempt) => ask(attempt, 'GET /path'),
      write: (attempt) => ask(attempt, 'POST /path'),
      attempts: 'retry.retries',
      patience: 20_000,
    },
  },
});
