import { proof, type Call, type Class } from '../harness/proof.ts';

interface Client {
  basePath: string;
  timeout: number;
}
interface Library {
  readonly default: {
    readonly ApiClient: Class<Client>;
    readonly AccountApi: Class<{ getAccount(): Promise<unknown> }>;
    readonly ContactsApi: Class<{ createContact(contact: object): Promise<unknown> }>;
  };
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Client => Object.assign(new lib.default.ApiClient(), { basePath: url }, options);

export default proof<Library>({
  install: 'sib-api-v3-sdk',
  versions: ['8.5.0'],
  deadlines: {
    client: {
      call: (call) => new call.lib.default.AccountApi(client(call)).getAccount(),
      reads: ({ lib }) => new lib.default.ApiClient().timeout,
    },
  },
  single: (attempt) => new attempt.lib.default.ContactsApi(client(attempt)).createContact({}),
});
