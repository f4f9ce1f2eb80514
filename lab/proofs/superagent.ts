import { proof, type Call } from '../harness/proof.ts';

interface Request extends PromiseLike<unknown> {
  timeout(limit: unknown): Request;
  retry(times?: number): Request;
}
interface Superagent {
  readonly default: { get(url: string): Request; post(url: string): Request };
}
const limited = ({ lib, url }: Call<Superagent, unknown>, limit: unknown): PromiseLike<unknown> => lib.default.get(url).timeout(limit);

export default proof<Superagent>({
  install: 'superagent',
  versions: ['10.4.2'],
  deadlines: {
    request: {
      call: ({ lib, url }) => lib.default.get(url),
      options: {
        '': { value: 500, via: (call) => limited(call, call.value) },
        deadline: { value: 500, via: (call) => limited(call, { deadline: call.value }) },
        response: { value: 500, via: (call) => limited(call, { response: call.value }) },
      },
    },
  },
  retries: {
    chained: {
      run: ({ lib, url }) => lib.default.get(url).retry(),
      write: ({ lib, url }) => lib.default.post(url).retry(),
    },
  },
});
