import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly LinearClient: Class<{ readonly viewer: PromiseLike<unknown>; createIssue(input: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: '@linear/sdk',
  versions: ['98.0.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => new lib.LinearClient({ apiKey: 'key', apiUrl: url }).viewer,
      options: {},
    },
  },
  single: ({ lib, url }) => new lib.LinearClient({ apiKey: 'key', apiUrl: url }).createIssue({ teamId: 't', title: 'text' }),
});
