import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly requestPayServiceParams: Fn;
}
const read = ({ lib }: Pick<Call<Library, unknown>, 'lib'>): PromiseLike<unknown> => lib.requestPayServiceParams({ lnUrlOrAddress: 'somebody@localhost.example' });

export default proof<Library>({
  install: 'lnurl-pay',
  versions: ['5.0.2'],
  rerouted: true,
  deadlines: { call: { call: read } },
  single: read,
});
