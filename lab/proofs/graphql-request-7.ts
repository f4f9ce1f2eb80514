import { proof, soon, type Class } from '../harness/proof.ts';

interface Client {
  request(document: string): Promise<unknown>;
}

export default proof<{ GraphQLClient: Class<Client> }>({
  install: 'graphql-request',
  versions: ['7.4.0'],
  with: { graphql: '16.11.0' },
  deadlines: {
    request: {
      call: ({ lib, url, options }) => new lib.GraphQLClient(url, options).request('{ field }'),
      options: { timeout: { value: 500, off: [] }, signal: soon },
    },
  },
  single: 'call',
});
