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
        evidence: [{ kind: 'proven', result: 'lab/results/axios.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/axios.json#deadlines.request.options[timeout]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          versions: { package: 'axios', range: '>=0.22.0' },
          evidence: [{ kind: 'proven', result: 'lab/results/axios.json#deadlines.request.options[signal]' }],
        },
        {
          path: 'signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          ineffective: 'axios takes a signal from 0.22.0 on; before, it has cancelToken',
          versions: { package: 'axios', range: '<0.22.0' },
          evidence: [
            { kind: 'proven', result: 'lab/results/axios.json#deadlines.request.options[signal]' },
            { kind: 'source', version: '0.21.4', file: 'lib/adapters/http.js', says: 'reads cancelToken alone; 0.22.0 reads signal too' },
          ],
        },
        {
          path: 'httpAgent',
          at: 'both',
          form: 'agent',
          coverage: 'idle',
          evidence: [
            { kind: 'source', version: '1.21.1', file: 'lib/adapters/http.js', says: 'hands it to http.request as it is' },
            { kind: 'source', version: '4.6.0', file: 'agentkeepalive/lib/agent.js', says: 'an agent may destroy a socket that has been idle: this one does after 8 s, or timeout' },
          ],
        },
        {
          path: 'httpsAgent',
          at: 'both',
          form: 'agent',
          coverage: 'idle',
          evidence: [
            { kind: 'source', version: '1.21.1', file: 'lib/adapters/http.js', says: 'hands it to https.request as it is' },
            { kind: 'source', version: '4.6.0', file: 'agentkeepalive/lib/agent.js', says: 'an agent may destroy a socket that has been idle: this one does after 8 s, or timeout' },
          ],
        },
      ],
      fix: 'timeout: 5000 in the config',
      suggest: { option: 'timeout', value: 'ms' },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/axios.json#unstated.retries' }] },
  },
  notes: [
    'In Node the timeout is that of an idle socket once the answer has begun: a body that drips never ends. adapter: "fetch" bounds the whole attempt.',
    'axios.post(url, { timeout: 500 }) sends the options as the body and sets no timeout.',
    'The timeout of an httpAgent only emits an event, which axios does not listen to.',
    'axios itself never retries.',
  ],
} as const satisfies LibraryFacts;
