import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ client(options: object): { readonly domains: { list(): Promise<unknown> }; readonly messages: { create(domain: string, mail: object): Promise<unknown> } } }>;
}

export default proof<Library>({
  install: 'mailgun.js',
  versions: ['14.0.1'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.default(FormData).client({ username: 'api', key: 'key', url, ...options }).domains.list(),
      options: { timeout: 500 },
    },
  },
  single: ({ lib, url }) =>
    new lib.default(FormData).client({ username: 'api', key: 'key', url }).messages.create('example.com', { from: 'a@example.com', to: ['b@example.com'], subject: 's', text: 't' }),
});
