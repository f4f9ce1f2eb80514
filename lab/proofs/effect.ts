import { proof, type Fn } from '../harness/proof.ts';

interface Piped {
  pipe(step: unknown): unknown;
}
interface Effects {
  readonly Effect: { readonly runPromise: (effect: unknown) => Promise<unknown>; readonly tryPromise: (run: () => unknown) => Piped; readonly retry: Fn };
  readonly Schedule: { readonly forever: unknown };
}

const failing = ({ Effect }: Effects, fail: () => unknown): Piped => Effect.tryPromise(async () => Promise.resolve(fail()));

export default proof<Effects>({
  install: 'effect',
  versions: ['3.22.4', '4.1.0'],
  retries: {
    options: {
      run: ({ lib, fail, options }) => lib.Effect.runPromise(failing(lib, fail).pipe(lib.Effect.retry(options))),
      attempts: 'times',
    },
    schedule: {
      run: ({ lib, fail }) => lib.Effect.runPromise(failing(lib, fail).pipe(lib.Effect.retry(lib.Schedule.forever))),
    },
  },
});
