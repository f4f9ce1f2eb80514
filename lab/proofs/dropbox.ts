import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Dropbox: Class<{ usersGetCurrentAccount(): Promise<unknown>; filesCreateFolderV2(folder: object): Promise<unknown> }>;
}
const client = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): InstanceType<Library['Dropbox']> => new lib.Dropbox({ accessToken: 'token', ...options });

export default proof<Library>({
  install: 'dropbox',
  versions: ['10.34.0'],
  rerouted: true,
  deadlines: { client: { call: (call) => client(call).usersGetCurrentAccount() } },
  single: (attempt) => client(attempt).filesCreateFolderV2({ path: '/folder' }),
});
