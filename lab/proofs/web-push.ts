import { proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly default: { sendNotification(subscription: object, body: null, options: object): Promise<unknown> };
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  lib.default.sendNotification({ endpoint: 'https://localhost/push', keys: { p256dh: 'x', auth: 'y' } }, null, { ...options });

export default proof<Library>({
  install: 'web-push',
  versions: ['3.6.7'],
  rerouted: true,
  deadlines: { call: { call: send, options: { timeout: 500 } } },
  single: send,
});
