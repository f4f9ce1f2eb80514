import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Inngest: Class<{ send(event: object): Promise<unknown> }>;
}
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };
const send = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Inngest({ id: 'app', eventKey: 'key', baseUrl: url, isDev: false, logger: quiet, ...options }).send({ name: 'app/happened', data: {} });

export default proof<Library>({
  install: 'inngest',
  versions: ['4.24.0', '3.54.0'],
  deadlines: { client: { call: send } },
  retries: { send: { run: send, write: send } },
});
