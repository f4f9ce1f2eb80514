import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', judged: 'client', deadline: 'request', retry: 'requests', options: [0, 1] } as const;
const read = { ...call, effect: 'read' } as const;
const idempotent = { ...call, effect: 'idempotent' } as const;

export default {
  id: 'elasticsearch-9',
  title: 'Elasticsearch client',
  packages: ['@elastic/elasticsearch'],
  versions: '>=9',
  category: 'database',
  checked: '9.4.3',
  exports: { Client: 'Client', '.': 'module', default: 'module' },
  kinds: {
    module: { members: { Client: { kind: 'Client' } } },
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'request', retry: 'requests' } },
    client: {
      deep: true,
      members: {
        search: read, msearch: read, get: read, mget: read, getSource: read, count: read, exists: read, ping: read, info: read, scroll: read,
        openPointInTime: read, closePointInTime: idempotent, clearScroll: idempotent, explain: read, fieldCaps: read, termsEnum: read,
        index: [{ ...idempotent, when: { option: 'id' } }, { ...call, effect: 'write' }],
        create: idempotent,
        bulk: { ...call, effect: 'unknown' }, update: { ...call, effect: 'unknown' }, updateByQuery: { ...call, effect: 'unknown' },
        reindex: idempotent, delete: idempotent, deleteByQuery: idempotent,
        child: { is: 'value', returns: 'client', inherits: true },
        '*': { ...call, effect: 'by-name' },
      },
      notMembers: ['close', 'on', 'once', 'off', 'diagnostic', 'connectionPool', 'transport', 'helpers', 'name'],
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        says: 'a request to a silent node waits for ever',
        evidence: [
          { kind: 'proven', result: 'lab/results/elasticsearch-9.json#deadlines.request.byDefault' },
          { kind: 'source', version: '9.4.0', file: '@elastic/transport/lib/connection/UndiciConnection.js', says: 'headersTimeout: this.timeout ?? 0' },
        ],
      },
      options: [
        {
          path: 'requestTimeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/elasticsearch-9.json#deadlines.request.options[requestTimeout]' }],
        },
        {
          path: 'signal', at: 'call', form: 'abort-signal', coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/elasticsearch-9.json#deadlines.request.options[signal]' }],
        },
      ],
      fix: 'requestTimeout: 10000 in the options of the client',
      suggest: { option: 'requestTimeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    requests: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', computed: 'retryBackoff' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'proven', result: 'lab/results/elasticsearch-9.json#retries.requests' }],
    },
  },
  notes: ['index without an id is a write that the client sends up to four times unasked.'],
} as const satisfies LibraryFacts;
