import type { LibraryFacts } from '../schema.ts';

const onInstance = { is: 'remote-call', judged: 'client' } as const;
const read = { ...onInstance, effect: 'read', options: [1] } as const;
const remove = { ...onInstance, effect: 'idempotent', options: [1] } as const;
const put = { ...onInstance, effect: 'idempotent', options: [2], body: 1 } as const;
const post = { ...onInstance, effect: 'write', options: [2], body: 1 } as const;
const request = { ...onInstance, effect: { option: 'method', otherwise: 'GET' }, options: [0, 1] } as const;

const adHoc = { judged: 'call', deadline: 'request' } as const;

const ambient = [
  { write: 'defaults.timeout', option: 'timeout' },
  { write: 'defaults.signal', option: 'signal' },
] as const;

export default {
  id: 'axios',
  title: 'axios',
  packages: ['axios'],
  category: 'http',
  checked: '1.21.1',
  exports: {
    '.': 'axios',
    default: 'axios',
    Axios: 'Axios',
    AxiosInstance: 'AxiosInstance',
    AxiosStatic: 'AxiosInstance',
  },
  kinds: {
    axios: {
      call: { ...request, ...adHoc },
      members: {
        create: { kind: 'create' },
        Axios: { kind: 'Axios' },
        request: { ...request, ...adHoc, options: [0] },
        get: { ...read, ...adHoc },
        head: { ...read, ...adHoc },
        options: { ...read, ...adHoc },
        delete: { ...remove, ...adHoc },
        put: { ...put, ...adHoc },
        putForm: { ...put, ...adHoc },
        post: { ...post, ...adHoc },
        postForm: { ...post, ...adHoc },
        patch: { ...post, ...adHoc },
        patchForm: { ...post, ...adHoc },
        interceptors: { kind: 'interceptors' },
      },
      ambient,
    },
    create: { call: { is: 'client', returns: 'instance', options: [0], deadline: 'request' } },
    Axios: { construct: { is: 'client', returns: 'instance', options: [0], deadline: 'request' } },
    AxiosInstance: { instance: 'instance' },
    instance: {
      call: request,
      members: {
        request: { ...request, options: [0] },
        get: read,
        head: read,
        options: read,
        delete: remove,
        put,
        putForm: put,
        post,
        postForm: post,
        patch: post,
        patchForm: post,
        create: { is: 'value', returns: 'instance', options: [0], inherits: true },
        interceptors: { kind: 'interceptors' },
      },
      ambient,
    },
    interceptors: { members: { request: { kind: 'requestInterceptors' } } },
    requestInterceptors: { members: { use: { is: 'setter', argument: 0, option: '', transforms: true } } },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '1.21.1', says: 'a silent server is still waited for after 340 s' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [
            { kind: 'measured', version: '1.21.1', says: 'timeout 500 rejects a silent server after 608 ms and a stalled body after 644 ms; a dripping body stays pending' },
            { kind: 'measured', version: '0.35.0', says: 'timeout 500 rejects a silent server after 572 ms and a stalled body after 639 ms' },
            { kind: 'measured', version: '1.21.1', says: 'timeout 0 stays pending' },
          ],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'measured', version: '1.21.1', says: 'AbortSignal.timeout(500) rejects after 502 ms, a dripping body after 501 ms' }],
        },
      ],
      fix: 'timeout: 5000 in the config',
      suggest: { option: 'timeout', value: 'ms' },
    },
  },
  notes: [
    'In Node the timeout is that of an idle socket once the answer has begun: a body that drips never ends. adapter: "fetch" bounds the whole attempt.',
    'axios.post(url, { timeout: 500 }) sends the options as the body and sets no timeout.',
    'The timeout of an httpAgent only emits an event, which axios does not listen to.',
    'axios itself never retries.',
  ],
} as const satisfies LibraryFacts;
