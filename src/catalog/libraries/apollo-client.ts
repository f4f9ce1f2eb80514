import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'apollo-client',
  title: 'Apollo Client',
  packages: ['@apollo/client', 'apollo-client', 'apollo-link-http', 'apollo-link-retry'],
  category: 'graphql',
  checked: '4.3.8',
  exports: {
    ApolloClient: 'ApolloClient',
    HttpLink: 'HttpLink',
    createHttpLink: 'HttpLink',
    RetryLink: 'RetryLink',
    '/core#ApolloClient': 'ApolloClient',
    '/core#HttpLink': 'HttpLink',
    '/core#createHttpLink': 'HttpLink',
    '/link/http#HttpLink': 'HttpLink',
    '/link/http#createHttpLink': 'HttpLink',
    '/link/batch-http#BatchHttpLink': 'HttpLink',
    '/link/retry#RetryLink': 'RetryLink',
  },
  kinds: {
    HttpLink: {
      construct: { is: 'client', returns: 'link', options: [0], deadline: 'link' },
      call: { is: 'client', returns: 'link', options: [0], deadline: 'link' },
    },
    link: {},
    RetryLink: { construct: { is: 'retry', retry: 'link', options: [0] } },
    ApolloClient: { construct: { is: 'client', returns: 'client', options: [0], adopts: { option: 'link' }, deadline: 'link' } },
    client: {
      members: {
        query: { is: 'remote-call', effect: 'read', judged: 'client', options: [0] },
        mutate: { is: 'remote-call', effect: 'write', judged: 'client', options: [0] },
        watchQuery: { is: 'remote-call', effect: 'read', judged: 'client', stream: true },
        subscribe: { is: 'remote-call', effect: 'read', judged: 'client', stream: true },
      },
    },
  },
  deadlines: {
    link: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, in Node after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/apollo-client.json#deadlines.link.byDefault' }],
      },
      options: [
        {
          path: 'fetchOptions.signal',
          at: 'client',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/apollo-client.json#deadlines.link.options[fetchOptions.signal]' }],
        },
        {
          path: 'context.fetchOptions.signal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/apollo-client.json#deadlines.link.options[context.fetchOptions.signal]' }],
        },
        {
          path: 'fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '4.3.8', file: 'link/http/createHttpLink.js', says: 'the preferred fetch takes the place of the global one' }],
        },
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'HttpLink has no timeout option and ignores it',
          evidence: [{ kind: 'proven', result: 'lab/results/apollo-client.json#deadlines.link.options[timeout]' }],
        },
        {
          path: 'context.timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'HttpLink reads no timeout from the context',
          evidence: [{ kind: 'proven', result: 'lab/results/apollo-client.json#deadlines.link.options[context.timeout]' }],
        },
      ],
      fix: 'a fetch in the options of HttpLink that adds signal: AbortSignal.timeout(5000)',
    },
  },
  retries: {
    link: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: ['attempts.max'], counts: 'attempts', byDefault: 5 },
      delay: { byDefault: 'growing', baseMs: 300, base: 'delay.initial', cap: 'delay.max', computed: 'delay' },
      jitter: { byDefault: true, path: 'delay.jitter', on: [true] },
      predicate: 'attempts.retryIf',
      evidence: [
        { kind: 'proven', result: 'lab/results/apollo-client.json#retries.link' },
        { kind: 'source', version: '4.3.8', file: 'link/retry/delayFunction.js' },
      ],
    },
  },
  notes: [
    'RetryLink repeats mutations too.',
    'A signal in the options of HttpLink is shared by all calls: AbortSignal.timeout() there starts at the construction.',
  ],
} as const satisfies LibraryFacts;
