import { proof, soon, type Call, type Fn } from '../harness/proof.ts';

interface Library {
  readonly createClient: (service: unknown, transport: unknown) => { readonly echo: Fn };
}
interface Parts {
  readonly '@connectrpc/connect-node': { readonly createConnectTransport: (options: object) => unknown };
  readonly '@bufbuild/protobuf': {
    readonly create: (schema: unknown, value: object) => unknown;
    readonly createFileRegistry: (file: unknown, resolve: (name: string) => unknown) => { getService(name: string): unknown };
  };
  readonly '@bufbuild/protobuf/wkt': { readonly FileDescriptorProtoSchema: unknown; readonly file_google_protobuf_empty: unknown };
}
const empty = '.google.protobuf.Empty';

function echo({ lib, others, url, options }: Call<Library, Parts>, request?: object): PromiseLike<unknown> {
  const { create, createFileRegistry } = others['@bufbuild/protobuf'];
  const known = others['@bufbuild/protobuf/wkt'];
  const file = create(known.FileDescriptorProtoSchema, {
    name: 'lab.proto', package: 'lab', syntax: 'proto3', dependency: ['google/protobuf/empty.proto'],
    service: [{ name: 'Echo', method: [{ name: 'Echo', inputType: empty, outputType: empty }] }],
  });
  const service = createFileRegistry(file, () => known.file_google_protobuf_empty).getService('lab.Echo');
  const transport = others['@connectrpc/connect-node'].createConnectTransport({ baseUrl: url, httpVersion: '1.1', useBinaryFormat: false, ...options });
  return lib.createClient(service, transport).echo({}, request);
}

export default proof<Library, Parts>({
  install: '@connectrpc/connect',
  versions: ['2.1.1'],
  with: { '@connectrpc/connect-node': '2.1.1', '@bufbuild/protobuf': '2.10.1' },
  parts: ['@bufbuild/protobuf/wkt'],
  deadlines: {
    transport: {
      call: (call) => echo(call),
      options: {
        defaultTimeoutMs: 500,
        timeoutMs: { value: 500, via: ({ options, ...call }) => echo({ ...call, options: {} }, options) },
        signal: { value: soon, via: ({ options, ...call }) => echo({ ...call, options: {} }, options) },
      },
    },
  },
  single: 'call',
});
