import { proof, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: { readonly Rest: Class<{ readonly channels: { get(name: string): { publish(event: string, data: string): Promise<unknown> } } }> };
}
const publish = ({ lib, port, options }: Pick<Call<Library, unknown>, 'lib' | 'port' | 'options'>): Promise<unknown> =>
  new lib.default.Rest({ key: 'app.key:secret', restHost: '127.0.0.1', port, tls: false, useTokenAuth: false, fallbackHosts: [], logLevel: 0, ...options }).channels.get('channel').publish('event', 'text');

export default proof<Library>({
  install: 'ably',
  versions: ['2.28.0'],
  deadlines: { client: { call: publish, patience: 12_000, options: { httpRequestTimeout: 500 } } },
});
