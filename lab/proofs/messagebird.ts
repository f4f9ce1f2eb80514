import { called, proof, type Call } from '../harness/proof.ts';

type Done = (error: unknown) => void;
interface Client {
  readonly balance: { read(done: Done): void };
  readonly messages: { create(message: object, done: Done): void };
}
interface Library {
  readonly initClient: (key: string, timeout?: number) => Client;
}
const read = ({ lib, value }: Pick<Call<Library, unknown>, 'lib' | 'value'>): Promise<unknown> =>
  called((done) => lib.initClient('key', typeof value === 'number' ? value : undefined).balance.read(done));

export default proof<Library>({
  install: 'messagebird',
  versions: ['4.0.1'],
  rerouted: true,
  deadlines: { client: { call: read, patience: 6500, options: { '': 500 } } },
  single: ({ lib }) => called((done) => lib.initClient('key').messages.create({ originator: 'a', recipients: ['1'], body: 'text' }, done)),
});
