import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly ManagementClient: Class<{ readonly users: { get(id: string): Promise<unknown>; create(user: object): Promise<unknown> } }>;
}
type Given = Pick<Call<Library, unknown>, 'lib' | 'options'>;
const client = ({ lib, options }: Given): InstanceType<Library['ManagementClient']> => new lib.ManagementClient({ domain: 'tenant.auth0.com', token: 'token', ...options });

export default proof<Library>({
  install: 'auth0',
  versions: ['7.1.0'],
  rerouted: true,
  deadlines: {
    client: {
      call: ({ lib, options }) => client({ lib, options: { maxRetries: 0, ...options } }).users.get('id'),
      options: { timeoutInSeconds: { value: 0.5, off: [0] } },
      patience: 61_000,
    },
  },
  retries: {
    client: { run: (attempt) => client(attempt).users.get('id'), write: (attempt) => client(attempt).users.create({ connection: 'c' }), attempts: 'maxRetries' },
  },
  idempotency: 'write',
});
