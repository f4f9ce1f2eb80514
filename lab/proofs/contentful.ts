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
      options: { timeout: { value: 500, off: [] } },
    },
  },
});
