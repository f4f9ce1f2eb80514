import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Expo: Class<{ sendPushNotificationsAsync(messages: readonly object[]): Promise<unknown> }>;
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.Expo(options).sendPushNotificationsAsync([{ to: 'ExponentPushToken[x]', body: 'text' }]);

export default proof<Library>({
  install: 'expo-server-sdk',
  versions: ['6.1.0'],
  rerouted: true,
  deadlines: { client: { call: send } },
  idempotency: { send },
});
