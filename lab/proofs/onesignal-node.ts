import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ createNotification(body: object): Promise<unknown> }>;
}
const send = ({ lib, url, options }: Pick<Call<Library, unknown>, 'lib' | 'url' | 'options'>): Promise<unknown> =>
  new lib.Client('app', 'key', { apiRoot: url, ...options }).createNotification({ contents: { en: 'text' } });

export default proof<Library>({
  install: 'onesignal-node',
  versions: ['3.4.0'],
  deadlines: { client: { call: send } },
  single: send,
});
