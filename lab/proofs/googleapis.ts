import { proof, soon, type Call } from '../harness/proof.ts';

interface Drive {
  readonly files: { list(parameters: object, options: object): Promise<unknown>; create(parameters: object, options: object): Promise<unknown> };
}
interface Library {
  readonly drive: (options: object) => Drive;
}
const files = ({ lib, url }: Pick<Call<Library, unknown>, 'lib' | 'url'>): Drive['files'] => lib.drive({ version: 'v3', auth: 'key', rootUrl: `${url}/` }).files;

export default proof<Library>({
  install: '@googleapis/drive',
  versions: ['14.2.0'],
  environment: { METADATA_SERVER_DETECTION: 'none' },
  deadlines: {
    client: {
      call: (call) => files(call).list({}, { retry: false, ...call.options }),
      options: { timeout: 500, signal: soon },
    },
  },
  idempotency: { send: (attempt) => files(attempt).create({}, attempt.options) },
  retries: {
    client: {
      run: (attempt) => files(attempt).list({}, attempt.options),
    },
  },
});
