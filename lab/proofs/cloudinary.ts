import { proof, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly v2: { readonly config: (options: object) => void; readonly uploader: { readonly upload: Fn }; readonly api: { readonly ping: Fn } };
}
const account = { cloud_name: 'name', api_key: 'key', api_secret: 'secret' };
const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
const upload = ({ lib, options }: Pick<Call<Library, unknown>, 'lib' | 'options'>): PromiseLike<unknown> => lib.v2.uploader.upload(image, { ...account, ...options });

export default proof<Library>({
  install: 'cloudinary',
  versions: ['2.11.0'],
  rerouted: true,
  deadlines: {
    upload: { call: upload, options: { timeout: 500 }, patience: 62_000 },
    api: { call: ({ lib, options }) => lib.v2.api.ping({ ...account, ...options }), options: { timeout: 500 }, patience: 62_000 },
  },
  single: upload,
});
