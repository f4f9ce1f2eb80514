import { proof } from '../harness/proof.ts';

interface Library {
  readonly createClient: (options: object) => { getEntries(): Promise<unknown> };
}

export default proof<Library>({
  install: 'contentful',
  versions: ['11.12.10'],
  deadlines: {
    client: {
      call: ({ lib, port, options }) => lib.createClient({ space: 's', accessToken: 't', host: `127.0.0.1:${port}`, insecure: true, retryOnError: false, ...options }).getEntries(),
      patience: 33_000,
      options: { timeout: 500 },
    },
  },
  retries: {
    client: { run: ({ lib, url, options }) => lib.createClient({ space: 's', accessToken: 't', host: new URL(url).host, insecure: true, ...options }).getEntries(), attempts: 'retryLimit', patience: 40_000 },
  },
});
