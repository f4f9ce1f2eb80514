import { proof } from '../harness/proof.ts';

interface Observable {
  pipe(operator: unknown): Observable;
}
interface Rxjs {
  readonly defer: (make: () => unknown) => Observable;
  readonly of: (value: unknown) => unknown;
  readonly lastValueFrom: (observable: Observable) => Promise<unknown>;
  readonly retry: (options: object) => unknown;
}

export default proof<Rxjs>({
  install: 'rxjs',
  versions: ['7.8.2'],
  retries: {
    retry: {
      run: ({ lib, fail, options }) => lib.lastValueFrom(lib.defer(() => lib.of(fail())).pipe(lib.retry(options))),
      attempts: 'count',
    },
  },
});
