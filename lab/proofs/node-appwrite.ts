import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ setEndpoint(url: string): { setProject(id: string): object } }>;
  readonly Users: Class<{ list(): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'node-appwrite',
  versions: ['27.1.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => new lib.Users(new lib.Client().setEndpoint(`${url}/v1`).setProject('p')).list(),
      options: {},
    },
  },
  single: 'call',
});
