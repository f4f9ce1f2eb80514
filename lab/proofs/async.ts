import { called, proof } from '../harness/proof.ts';

interface Async {
  readonly retry: (options: object, task: (done: (error: unknown) => void) => void, done: (error: unknown) => void) => void;
}

export default proof<Async>({
  install: 'async',
  versions: ['3.2.6'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => called((done) => lib.retry(options, (next) => void Promise.resolve().then(fail).then(() => next(null), next), done)),
      attempts: 'times',
    },
  },
});
