import type { LibraryFacts } from '../schema.ts';

const fetch = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'call',
  deadline: 'fetch',
  options: [1],
  failureIn: ['ok', 'status'],
} as const;

const request = { ...fetch, deadline: 'request', failureIn: ['statusCode'] } as const;
const stream = { ...request, stream: true } as const;

/** A body that is streamed upwards, and server-sent events: open for as long as there is something to say. */
const longLived = [
  { ...fetch, stream: true, when: { option: 'duplex', equals: 'half' } },
  { ...fetch, stream: true, when: { option: 'headers.Accept', equals: 'text/event-stream' } },
  { ...fetch, stream: true, when: { option: 'headers.accept', equals: 'text/event-stream' } },
] as const;

const clientRequest = {
  is: 'remote-call',
  effect: { option: 'method', otherwise: 'GET' },
  judged: 'client',
  options: [0],
  failureIn: ['statusCode'],
} as const;

const byDefault = {
  kind: 'none',
  says: 'Node gives up only after 300 s without headers, and after 300 s between two chunks of the body',
  evidence: [
    { kind: 'proven', result: 'lab/results/undici.json#deadlines.request.byDefault' },
    { kind: 'source', version: '8.12.4', file: 'lib/dispatcher/client.js', says: 'headersTimeout and bodyTimeout 300e3' },
  ],
} as const;

const headersTimeout = {
  form: 'duration',
  unit: 'ms',
  coverage: 'headers',
  off: [0],
  evidence: [{ kind: 'proven', result: 'lab/results/undici.json#deadlines.request.options[headersTimeout]' }],
} as const;

const signal = {
  path: 'signal',
  at: 'call',
  form: 'abort-signal',
  coverage: 'call',
  evidence: [{ kind: 'proven', result: 'lab/results/undici.json#deadlines.request.options[signal]' }],
} as const;

export default {
  id: 'undici',
  title: 'undici (fetch)',
  packages: ['undici'],
  category: 'http',
  checked: '8.12.4',
  exports: {
    fetch: 'fetch',
    Request: 'Request',
    request: 'request',
    stream: 'stream',
    pipeline: 'stream',
    upgrade: 'stream',
    connect: 'stream',
    Client: 'Client',
    Pool: 'Client',
    BalancedPool: 'Client',
    RoundRobinPool: 'Client',
    Agent: 'Agent',
    ProxyAgent: 'Agent',
    EnvHttpProxyAgent: 'Agent',
    RetryAgent: 'RetryAgent',
    interceptors: 'interceptors',
    setGlobalDispatcher: 'setGlobalDispatcher',
    WebSocket: 'socket',
    EventSource: 'socket',
  },
  globals: { fetch: 'fetch', Request: 'Request', WebSocket: 'socket', EventSource: 'socket' },
  kinds: {
    fetch: { call: [...longLived, { ...fetch, request: 0, url: 0 }] },
    Request: { construct: { is: 'value', returns: 'Request', options: [1] } },
    request: { call: request },
    stream: { call: stream },
    socket: { construct: { ...stream, effect: 'unknown' } },
    Client: { construct: { is: 'client', returns: 'client', keeps: 'connections', options: [1], deadline: 'request' } },
    client: {
      members: {
        request: clientRequest,
        stream: { ...clientRequest, stream: true },
        pipeline: { ...clientRequest, stream: true },
        compose: { is: 'value', returns: 'client', inherits: true },
      },
    },
    // Mostly handed to fetch as its dispatcher, and judged there.
    Agent: { construct: { is: 'client', returns: 'agent', keeps: 'connections', options: [0] } },
    agent: {
      members: {
        request: { ...request, options: [0] },
        stream: { ...stream, options: [0] },
        compose: { is: 'value', returns: 'agent', inherits: true },
      },
    },
    RetryAgent: { construct: { is: 'client', returns: 'agent', options: [1], adopts: { argument: 0 }, retry: 'retryAgent' } },
    interceptors: { members: { retry: { is: 'retry', retry: 'retryAgent', options: [0] } } },
    setGlobalDispatcher: { call: { is: 'setter', argument: 0, option: 'dispatcher' } },
  },
  deadlines: {
    fetch: {
      byDefault,
      options: [
        signal,
        { path: 'dispatcher.headersTimeout', at: 'call', ...headersTimeout },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'fetch has no timeout option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/undici.json#deadlines.fetch.options[timeout]' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
    request: {
      byDefault,
      options: [
        signal,
        { path: 'headersTimeout', at: 'both', ...headersTimeout },
        { path: 'dispatcher.headersTimeout', at: 'call', ...headersTimeout },
        {
          path: 'connect.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/undici.json#deadlines.request.options[connect.timeout]' },
            { kind: 'source', version: '7.16.0', file: 'lib/core/util.js', says: 'setupConnectTimeout does nothing without a timeout' },
          ],
        },
      ],
      fix: 'headersTimeout and bodyTimeout, or signal: AbortSignal.timeout(5000) in the options of the request',
    },
  },
  retries: {
    retryAgent: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 500, base: 'minTimeout', factor: { path: 'timeoutFactor', byDefault: 2 }, cap: 'maxTimeout', computed: 'retry' },
      jitter: { byDefault: false },
      methods: { path: 'methods', byDefault: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'] },
      evidence: [
        { kind: 'proven', result: 'lab/results/undici.json#retries.retryAgent' },
        { kind: 'source', version: '7.30.2', file: 'lib/handler/retry-handler.js' },
      ],
    },
  },
  notes: [
    'headersTimeout ends the wait for headers and bodyTimeout a gap between two chunks; a body that drips ends with neither.',
    'On Node 20.20.2 AbortSignal.any([a, AbortSignal.timeout(n)]) can lose its timer to a garbage collection.',
  ],
} as const satisfies LibraryFacts;
