import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly getParams: Fn;
}
/** `https://localhost/lnurl`. */
const LNURL = 'lnurl1dp68gurn8ghj7mr0vdskc6r0wd6z7mrww4exc8ctf7v';
const read = ({ lib }: Pick<Call<Library, unknown>, 'lib'>): PromiseLike<unknown> => lib.getParams(LNURL);

export default proof<Library>({
  install: 'js-lnurl',
  versions: ['0.6.0'],
  rerouted: true,
  deadlines: { call: { call: read } },
  single: read,
});
