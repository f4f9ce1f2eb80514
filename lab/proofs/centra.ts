import { proof } from '../harness/proof.ts';

interface Request {
  timeout(ms: number): Request;
  send(): Promise<unknown>;
}

export default proof<{ default: (url: string) => Request }>({
  install: 'centra',
  versions: ['2.7.0'],
  deadlines: {
    request: {
      call: ({ lib, url }) => lib.default(url).send(),
      options: { '': { value: 500, via: ({ lib, url, value }) => lib.default(url).timeout(Number(value)).send() } },
    },
  },
  single: 'call',
});
