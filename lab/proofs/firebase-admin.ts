import { proof, type Attempt } from '../harness/proof.ts';

interface Auth {
  getUser(id: string): Promise<unknown>;
  createUser(user: object): Promise<unknown>;
}
interface Library {
  readonly default: { initializeApp(options: object, name: string): { auth?(): Auth } };
}
interface Parts {
  readonly 'firebase-admin/auth': { readonly getAuth: (app: unknown) => Auth };
}
const credential = { getAccessToken: () => Promise.resolve({ access_token: 'token', expires_in: 3600 }) };
const auth = ({ lib, others }: Pick<Attempt<Library, Parts>, 'lib' | 'others'>): Auth =>
  others['firebase-admin/auth'].getAuth(lib.default.initializeApp({ credential, projectId: 'p' }, `app-${Math.random()}`));

export default proof<Library, Parts>({
  install: 'firebase-admin',
  versions: ['14.5.1'],
  parts: ['firebase-admin/auth'],
  rerouted: true,
  deadlines: { auth: { call: (call) => auth(call).getUser('id') } },
  retries: {
    requests: { run: (attempt) => auth(attempt).getUser('id'), write: (attempt) => auth(attempt).createUser({ uid: 'id' }), patience: 16_000 },
  },
  idempotency: 'write',
});
