import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ setEndpoint(url: string): { setProject(id: string): object } }>;
  readonly Health: Class<{ get(): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'node-appwrite',
  versions: ['27.1.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => new lib.Health(new lib.Client().setEndpoint(`${url}/v1`).setProject('p')).get(),
      options: {},
    },
  },
});
