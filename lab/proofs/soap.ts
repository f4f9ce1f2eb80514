import { proof } from '../harness/proof.ts';

interface Library {
  readonly createClientAsync: (address: string, options: object) => Promise<unknown>;
}

export default proof<Library>({
  install: 'soap',
  versions: ['1.13.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => lib.createClientAsync(`${url}/?wsdl`, options),
      options: { 'wsdl_options.timeout': 500 },
    },
  },
  single: 'call',
});
