import { proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly createClient: (options: object) => { readonly space: { get(where: object): Promise<unknown> }; readonly entry: { create(where: object, entry: object): Promise<unknown> } };
}
const client = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): ReturnType<Library['createClient']> => lib.createClient({ accessToken: 'token', logHandler: () => undefined, ...options });
const read = (call: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> => client(call).space.get({ spaceId: 's' });

export default proof<Library>({
  install: 'contentful-management',
  versions: ['12.18.0'],
  rerouted: true,
  deadlines: {
    client: { call: ({ lib, options }) => read({ lib, options: { retryOnError: false, ...options } }), options: { timeout: 500 }, patience: 32_000 },
  },
  retries: {
    client: {
      run: read,
      write: (attempt) => client(attempt).entry.create({ spaceId: 's', environmentId: 'e', contentTypeId: 'c' }, { fields: {} }),
      attempts: 'retryLimit',
      patience: 40_000,
    },
  },
  idempotency: 'write',
});
