import { proof } from '../harness/proof.ts';

type Decorator = (target: object, name: string, descriptor: { value: () => Promise<unknown> }) => { readonly value: () => Promise<unknown> };

export default proof<{ Retryable: (options: object) => Decorator }>({
  install: 'typescript-retry-decorator',
  versions: ['2.6.0'],
  retries: {
    retryable: {
      run: ({ lib, fail, options }) => {
        const descriptor = { value: async () => Promise.resolve(fail()) };
        lib.Retryable(options)({}, 'work', descriptor);
        return descriptor.value();
      },
      options: { useConsoleLogger: false },
      attempts: 'maxAttempts',
    },
  },
});
