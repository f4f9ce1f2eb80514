import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any', retry: 'plugin' } as const;
const retrying = { is: 'value', returns: 'Retrying' } as const;
const construct = { is: 'client', returns: 'octokit', options: [0], deadline: 'client', retry: 'plugin' } as const;

export default {
  id: 'octokit',
  title: 'octokit',
  packages: ['@octokit/core', '@octokit/rest', '@octokit/action', '@octokit/plugin-retry'],
  category: 'vendor',
  checked: '7.0.8',
  exports: { Octokit: 'Octokit', App: 'App', retry: 'retryPlugin' },
  kinds: {
    Octokit: {
      construct,
      members: {
        plugin: [{ ...retrying, when: { argument: { kind: 'retryPlugin' } } }, { is: 'value', returns: 'Octokit' }],
        defaults: { is: 'value', returns: 'Octokit', options: [0], inherits: true },
      },
    },
    Retrying: { construct: { ...construct, retry: 'withPlugin' }, members: { plugin: retrying, defaults: { ...retrying, options: [0], inherits: true } } },
    retryPlugin: {},
    App: { construct: { is: 'value', returns: 'app' } },
    app: { members: { octokit: { kind: 'octokit' }, getInstallationOctokit: { is: 'value', returns: 'octokit' } } },
    octokit: {
      deep: true,
      members: {
        request: { ...call, effect: { method: 0 } },
        graphql: { ...call, effect: 'unknown' },
        paginate: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['hook', 'log', 'auth', 'endpoint', 'iterator', 'defaults', 'wrap'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends it, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/octokit.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'request.signal',
          at: 'both',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/octokit.json#deadlines.client.options[request.signal]' }],
        },
        {
          path: 'request.fetch',
          at: 'both',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'source', version: '10.0.0', file: '@octokit/request/dist-src/fetch-wrapper.js', says: 'request.fetch takes the place of the global one' }],
        },
        {
          path: 'request.timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          versions: { package: '@octokit/request', range: '<7' },
          off: [0],
          evidence: [{ kind: 'source', version: '6.2.8', file: '@octokit/request/dist-node/index.js', says: 'hands all of request to node-fetch, which takes the timeout' }],
        },
        {
          path: 'request.timeout',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'call',
          ineffective: 'octokit hands nothing but the signal to fetch',
          versions: { package: '@octokit/request', range: '>=8' },
          evidence: [
            { kind: 'proven', result: 'lab/results/octokit.json#deadlines.client.options[request.timeout]' },
            { kind: 'source', version: '8.4.1', file: '@octokit/request/dist-src/fetch-wrapper.js', says: 'only request.signal and request.redirect are passed on' },
          ],
        },
      ],
      fix: 'request: { signal: AbortSignal.timeout(5000) } in the parameters, or a fetch in new Octokit({ request: { fetch } }) that adds it',
    },
  },
  retries: {
    plugin: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.retries', 'request.retries'], counts: 'retries', byDefault: 0 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retry.retryAfterBaseValue' },
      jitter: { byDefault: false },
      evidence: [{ kind: 'proven', result: 'lab/results/octokit.json#retries.plugin' }],
    },
    withPlugin: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retry.retries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 1000, base: 'retry.retryAfterBaseValue' },
      jitter: { byDefault: false },
      unless: { path: 'retry.enabled', equals: false },
      evidence: [{ kind: 'proven', result: 'lab/results/octokit.json#retries.withPlugin' }],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/octokit.json#idempotency' }],
  },
  notes: [
    'plugin-retry repeats any method three times, POST too, without jitter.',
    'A signal that fires while the body is read resolves with status 200, as if the answer had come.',
    'A JSON body that is cut off resolves with data "" and status 200.',
  ],
} as const satisfies LibraryFacts;
