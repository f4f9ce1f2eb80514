import { called, proof, type Call } from '../harness/proof.ts';

interface Library {
  readonly default: { init(token: string, options: object): { track(event: string, properties: object, done: (error: unknown) => void): void } };
}
const track = ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<unknown> =>
  called((done) => lib.default.init('token', { host: `127.0.0.1:${port}`, protocol: 'http', ...options }).track('event', {}, done));

export default proof<Library>({
  install: 'mixpanel',
  versions: ['0.24.0'],
  deadlines: { call: { call: track } },
  single: track,
});
