import { proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly createClerkClient: (options: object) => { readonly users: { getUserList(): Promise<unknown>; createUser(user: object): Promise<unknown> } };
}
const client = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): ReturnType<Library['createClerkClient']> =>
  lib.createClerkClient({ secretKey: 'sk_test_x', apiUrl: url, telemetry: { disabled: true }, ...options });

export default proof<Library>({
  install: '@clerk/backend',
  versions: ['3.25.0'],
  deadlines: { client: { call: (call) => client(call).users.getUserList() } },
  single: (attempt) => client(attempt).users.createUser({}),
});
