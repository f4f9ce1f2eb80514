import { proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly default: (options: object) => { readonly options: { readonly timeout: number }; getSigningKey(id: string): Promise<unknown> };
}
const read = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  lib.default({ jwksUri: `${url}/keys`, ...options }).getSigningKey('id');

export default proof<Library>({
  install: 'jwks-rsa',
  versions: ['4.1.0'],
  deadlines: {
    client: {
      call: read,
      reads: ({ lib }) => lib.default({ jwksUri: 'https://localhost/keys' }).options.timeout,
      options: { timeout: 500 },
    },
  },
  single: read,
});
