import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly OAuth2Client: Class<{ getToken(code: string): Promise<unknown> }>;
}
const exchange = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): Promise<unknown> =>
  new lib.OAuth2Client({ clientId: 'id', clientSecret: 'secret', redirectUri: 'https://localhost', ...options }).getToken('code');

export default proof<Library>({
  install: 'google-auth-library',
  versions: ['10.9.1'],
  rerouted: true,
  deadlines: { client: { call: exchange, options: { 'transporterOptions.timeout': 500 } } },
  retries: { client: { run: exchange } },
  idempotency: { send: exchange },
});
