import { proof, type Class } from '../harness/proof.ts';

interface Mongo {
  readonly MongoClient: Class<{ connect(): Promise<unknown> }>;
}

export default proof<Mongo>({
  install: 'mongodb',
  versions: ['6.21.0', '4.17.2'],
  deadlines: {
    operation: {
      // Without a server of its own the lab sees the choice of a server alone, which has a limit of 30 s.
      server: 'tcp',
      call: ({ lib, port, options }) => new lib.MongoClient(`mongodb://127.0.0.1:${port}/test`, options).connect(),
      options: { serverSelectionTimeoutMS: { value: 500, off: [] } },
    },
  },
});
