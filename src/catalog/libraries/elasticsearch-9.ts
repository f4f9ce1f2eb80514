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
          { kind: 'measured', version: '9.4.3', says: 'a silent node is still waited for after 340 s' },
          { kind: 'source', version: '9.4.0', file: '@elastic/transport/lib/connection/UndiciConnection.js', says: 'headersTimeout: this.timeout ?? 0' },
        ],
      },
      options: [
        {
          path: 'requestTimeout', at: 'both', form: 'duration', unit: 'ms', coverage: 'idle', off: [0],
          evidence: [
            { kind: 'measured', version: '9.4.3', says: '500 per call ends after 502 ms, a stalled body after 999 ms; a dripping body is pending after 8 s' },
            { kind: 'measured', version: '9.4.3', says: '0 is pending after 8 s' },
          ],
        },
        {
          path: 'signal', at: 'call', form: 'abort-signal', coverage: 'call',
          evidence: [{ kind: 'measured', version: '9.4.3', says: 'in the second argument: AbortSignal.timeout(500) ends after 509 ms' }],
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
      evidence: [
        { kind: 'measured', version: '9.4.3', says: 'index answered 503: 4 attempts, delays 19, 21, 412 ms; on a destroyed connection 1991, 2933, 3302 ms; timeouts are not retried' },
      ],
    },
  },
  notes: ['index without an id is a write that the client sends up to four times unasked.'],
} as const satisfies LibraryFacts;
