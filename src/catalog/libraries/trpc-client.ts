import type { LibraryFacts } from '../schema.ts';

const client = { is: 'client', returns: 'client', options: [0], adopts: { option: 'links' } } as const;
const link = { is: 'client', returns: 'link', options: [0], deadline: 'link' } as const;

export default {
  id: 'trpc-client',
  title: '@trpc/client',
  packages: ['@trpc/client'],
  category: 'rpc',
  checked: '11.25.2',
  exports: {
    createTRPCClient: 'createClient',
    createTRPCProxyClient: 'createClient',
    httpLink: 'httpLink',
    httpBatchLink: 'httpLink',
    httpBatchStreamLink: 'httpLink',
    retryLink: 'retryLink',
  },
  kinds: {
    httpLink: { call: link },
    link: {},
    retryLink: { call: { is: 'retry', retry: 'link', options: [0] } },
    createClient: { call: client },
    client: {
      deep: true,
      members: {
        query: { is: 'remote-call', effect: 'read', judged: 'client', options: [1] },
        mutate: { is: 'remote-call', effect: 'write', judged: 'client', options: [1] },
        subscribe: { is: 'remote-call', effect: 'read', judged: 'client', stream: true },
      },
    },
  },
  deadlines: {
    link: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, in Node after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/trpc-client.json#deadlines.link.byDefault' }],
      },
      options: [
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/trpc-client.json#deadlines.link.options[fetch]' }],
        },
        {
          path: 'signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/trpc-client.json#deadlines.link.options[signal]' }],
        },
      ],
      fix: 'a fetch in the options of the link that adds signal: AbortSignal.timeout(5000), or { signal } as the second argument of the call',
    },
  },
  retries: {
    link: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 'endless' },
      delay: { byDefault: 'none', computed: 'retryDelayMs' },
      jitter: { byDefault: false },
      predicate: 'retry',
      evidence: [
        { kind: 'proven', result: 'lab/results/trpc-client.json#retries.link' },
        { kind: 'source', version: '11.25.2', file: 'dist/index.mjs', says: 'retryDelayMs ?? 0' },
      ],
    },
  },
  notes: ['In a batch the request is aborted only when all signals of the batch have fired.'],
} as const satisfies LibraryFacts;
