import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'node-http2',
  title: 'node:http2',
  packages: ['node:http2'],
  category: 'http',
  checked: '20.20.2',
  exports: { connect: 'connect', ClientHttp2Session: 'ClientHttp2Session' },
  kinds: {
    connect: { call: { is: 'client', returns: 'session', options: [1] } },
    ClientHttp2Session: { instance: 'session' },
    session: {
      members: {
        request: {
          is: 'remote-call',
          effect: 'unknown',
          judged: 'call',
          deadline: 'request',
          options: [1],
          setters: [{ member: 'setTimeout', argument: 0, option: 'timeout', needsDestroy: true }],
        },
      },
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/node-http2.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/node-http2.json#deadlines.request.options[signal]' }],
        },
        {
          // Set by stream.setTimeout alone.
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          needsDestroy: true,
          evidence: [{ kind: 'proven', result: 'lab/results/node-http2.json#deadlines.request.options[timeout]' }],
        },
      ],
      fix: 'signal: AbortSignal.timeout(5000) in the options of request',
      suggest: { option: 'signal', value: 'abort-signal', argument: 1 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '20.20.2', file: 'lib/internal/http2/core.js', says: 'request opens one stream; what becomes of it is for its events to tell' }] },
  },
  notes: ['http2.connect has no timeout option; session.setTimeout only emits an event.'],
} as const satisfies LibraryFacts;
