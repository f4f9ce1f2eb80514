import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Client {
  setDefaultTimeoutMs(ms: number): void;
  readonly messages: { readonly send: Fn };
}
interface Library {
  readonly default: (key: string) => Client;
}
/** It does not reject: a failure is the value that the promise gives. */
function send({ lib, value }: Pick<Call<Library, unknown>, 'lib' | 'value'>): PromiseLike<unknown> {
  const client = lib.default('key');
  if (typeof value === 'number') client.setDefaultTimeoutMs(value);
  return client.messages.send({ message: {} });
}

export default proof<Library>({
  install: '@mailchimp/mailchimp_transactional',
  versions: ['1.4.1'],
  rerouted: true,
  deadlines: { client: { call: send, options: { '': 500 } } },
  single: ({ lib }) => send({ lib, value: undefined }),
});
