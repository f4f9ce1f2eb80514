import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;

export default {
  id: 'algoliasearch',
  title: 'algoliasearch',
  packages: ['algoliasearch'],
  category: 'vendor',
  checked: '5.64.0',
  exports: {
    '.': 'algoliasearch',
    default: 'algoliasearch',
    algoliasearch: 'algoliasearch',
    '/lite#liteClient': 'algoliasearch',
  },
  kinds: {
    algoliasearch: { call: { is: 'client', returns: 'client', options: [2], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        initIndex: { is: 'value', returns: 'client' },
        saveObject: idempotent,
        saveObjects: idempotent,
        partialUpdateObject: idempotent,
        partialUpdateObjects: idempotent,
        waitForTask: { ...call, effect: 'read' },
        waitForAppTask: { ...call, effect: 'read' },
        '*': call,
      },
      notMembers: ['generateSecuredApiKey', 'getSecuredApiKeyRemainingValidity', 'setClientApiKey', 'addAlgoliaAgent', 'appId', 'clearCache'],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 2000,
        coverage: 'headers',
        evidence: [
          { kind: 'proven', result: 'lab/results/algoliasearch.json#deadlines.client.byDefault' },
          { kind: 'source', version: '5.64.0', file: 'dist/builds/node.js', says: 'connect 2000, read 5000, write 30000' },
        ],
      },
      options: [
        {
          path: 'timeouts.write',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/algoliasearch.json#deadlines.client.options[timeouts.write]' }],
        },
        {
          path: 'timeouts.read',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [
            { kind: 'proven', result: 'lab/results/algoliasearch.json#deadlines.client.options[timeouts.read]' },
            { kind: 'source', version: '5.64.0', file: '@algolia/requester-node-http/dist/requester.http.js', says: 'counted from the answer on' },
          ],
        },
        {
          path: 'timeouts.connect',
          at: 'both',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          zero: 'at-once',
          evidence: [{ kind: 'proven', result: 'lab/results/algoliasearch.json#deadlines.client.options[timeouts.connect]' }],
        },
      ],
      fix: 'timeouts: { connect: 1000, read: 2000, write: 5000 } in the options',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'attempts', byDefault: 4 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/algoliasearch.json#retries.client' },
        { kind: 'source', version: '5.64.0', file: 'dist/builds/node.js', says: 'four hosts by default' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'source', version: '5.64.0', file: '@algolia/client-common/dist/common.js', says: 'Request-ID is one for all requests of a helper: it names no write' }],
  },
  notes: ['On a timeout, a network error or a 5xx the next host is tried, for writes too.'],
} as const satisfies LibraryFacts;
