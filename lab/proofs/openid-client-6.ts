import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly discovery: Fn;
  readonly allowInsecureRequests: unknown;
}
const discover = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): PromiseLike<unknown> =>
  lib.discovery(new URL(url), 'client', undefined, undefined, { execute: [lib.allowInsecureRequests], ...options });

export default proof<Library>({
  install: 'openid-client',
  versions: ['6.8.9'],
  deadlines: { call: { call: discover, patience: 32_000, options: { timeout: 0.5 } } },
  single: discover,
});
