import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  getBotInfo(): Promise<unknown>;
  pushMessage(request: object): Promise<unknown>;
}
interface Library {
  readonly messagingApi: { readonly MessagingApiClient: Class<Client> };
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client =>
  new lib.messagingApi.MessagingApiClient({ channelAccessToken: 'key', baseURL: url, ...options });

export default proof<Library>({
  install: '@line/bot-sdk',
  versions: ['11.2.0', '9.9.0'],
  deadlines: { client: { call: (call) => client(call).getBotInfo(), options: {} } },
  single: (attempt) => client(attempt).pushMessage({ to: 'U1', messages: [] }),
});
