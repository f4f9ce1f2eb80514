import { proof } from '../harness/proof.ts';

interface Library {
  readonly createClient: (options: object) => { fetch(query: string): Promise<unknown>; create(document: object): Promise<unknown> };
}

export default proof<Library>({
  install: '@sanity/client',
  versions: ['7.28.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.createClient({ projectId: 'p', dataset: 'd', apiVersion: '2024-01-01', useCdn: false, useProjectHostname: false, apiHost: url, maxRetries: 0, ...options }).fetch('*'),
      options: { timeout: 500 },
    },
  },
  retries: {
    client: {
      run: ({ lib, url, options }) => lib.createClient({ projectId: 'p', dataset: 'd', apiVersion: '2024-01-01', useCdn: false, useProjectHostname: false, apiHost: url, ...options }).fetch('*'),
      write: ({ lib, url, options }) => lib.createClient({ projectId: 'p', dataset: 'd', apiVersion: '2024-01-01', useCdn: false, useProjectHostname: false, apiHost: url, token: 't', ...options }).create({ _type: 't' }),
      quick: { retryDelay: () => 1 },
      attempts: 'maxRetries',
      patience: 14_000,
    },
  },
  idempotency: 'write',
});
