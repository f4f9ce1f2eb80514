import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ setEndpoint(url: string): { setProject(id: string): object } }>;
  readonly Users: Class<{ list(): Promise<unknown>; create(user: object): Promise<unknown> }>;
}
const users = (lib: Library, url: string): InstanceType<Library['Users']> => new lib.Users(new lib.Client().setEndpoint(`${url}/v1`).setProject('p'));

export default proof<Library>({
  install: 'node-appwrite',
  versions: ['27.1.0'],
  deadlines: { client: { call: ({ lib, url }) => users(lib, url).list(), options: {} } },
  single: ({ lib, url }) => users(lib, url).create({ userId: 'u', email: 'a@b.c' }),
});
