import { proof, soon, type Call, type Class } from '../harness/proof.ts';

interface Library {
  readonly SmsClient: Class<{ send(message: object, options?: object): Promise<unknown> }>;
}
const send = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>, request?: object): Promise<unknown> =>
  new lib.SmsClient('endpoint=https://sms.example.com/;accesskey=a2V5', options).send({ from: '1', to: ['2'], message: 'text' }, request);
const once = { retryOptions: { maxRetries: 0 } };

export default proof<Library>({
  install: '@azure/communication-sms',
  versions: ['1.1.0'],
  rerouted: true,
  deadlines: {
    client: {
      call: ({ lib }) => send({ lib, options: once }),
      options: {
        'requestOptions.timeout': { value: 500, via: ({ lib, options }) => send({ lib, options: once }, options) },
        abortSignal: { value: soon, via: ({ lib, options }) => send({ lib, options: once }, options) },
      },
    },
  },
  retries: {
    client: { run: (attempt) => send(attempt), write: (attempt) => send(attempt), attempts: 'retryOptions.maxRetries', patience: 14_000 },
  },
});
