import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly default: { setConfig(options: object): void; readonly ping: { readonly get: Fn }; readonly campaigns: { readonly create: Fn } };
}
function client({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Library['default'] {
  lib.default.setConfig({ apiKey: 'key', server: 'us1', ...options });
  return lib.default;
}

export default proof<Library>({
  install: '@mailchimp/mailchimp_marketing',
  versions: ['3.0.80'],
  rerouted: true,
  deadlines: { call: { call: (call) => client(call).ping.get() } },
  single: (attempt) => client(attempt).campaigns.create({ type: 'regular' }),
});
