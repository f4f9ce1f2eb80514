import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ManagementClient: Class<{ readonly users: { get(id: object): Promise<unknown>; create(user: object): Promise<unknown> } }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'options'>;
const client = ({ lib, options }: Given): InstanceType<Library['ManagementClient']> => new lib.ManagementClient({ domain: 'tenant.auth0.com', token: 'token', ...options });

export default proof<Library>({
  install: 'auth0',
  versions: ['4.37.1'],
  rerouted: true,
  deadlines: {
    client: { call: (call) => client(call).users.get({ id: 'id' }), patience: 11_000, options: { timeoutDuration: 500 } },
  },
  retries: {
    client: {
      run: (attempt) => client(attempt).users.get({ id: 'id' }),
      write: (attempt) => client(attempt).users.create({ connection: 'c' }),
      fails: 429,
      attempts: 'retry.maxRetries',
    },
  },
  idempotency: { send: (attempt) => client(attempt).users.create({ connection: 'c' }), fails: 429 },
});
