import type { LibraryFacts } from '../schema.ts';

const sql = { is: 'remote-call', effect: { sql: 0 }, judged: 'client' } as const;
const begin = { is: 'transaction', runs: -1, handle: 0 } as const;

export default {
  id: 'postgres',
  title: 'postgres (postgres.js)',
  packages: ['postgres'],
  versions: '>=3',
  category: 'database',
  checked: '3.4.9',
  exports: { '.': 'postgres', default: 'postgres', Sql: 'Sql', TransactionSql: 'Sql', 'default.Sql': 'Sql' },
  kinds: {
    postgres: {
      call: { is: 'client', returns: 'sql', keeps: 'connections', options: [0, 1], deadline: 'query', retry: 'reconnect', url: { argument: 0, carriesOptions: true } },
      members: { Sql: { kind: 'Sql' }, TransactionSql: { kind: 'Sql' } },
    },
    Sql: { instance: 'sql' },
    sql: {
      call: sql,
      members: {
        unsafe: sql,
        file: { is: 'remote-call', effect: 'unknown', judged: 'client' },
        begin,
        savepoint: begin,
        reserve: { is: 'remote-call', effect: 'read', judged: 'client', returns: 'sql' },
        notify: { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'message' },
        listen: { is: 'remote-call', effect: 'read', judged: 'client', stream: true, blocking: true },
        subscribe: { is: 'remote-call', effect: 'read', judged: 'client', stream: true, blocking: true },
      },
    },
  },
  deadlines: {
    query: {
      byDefault: {
        kind: 'none',
        says: 'a query on a slow or silent server waits for ever; only the connect is bounded, by 30 s',
        evidence: [{ kind: 'proven', result: 'lab/results/postgres.json#deadlines.query.byDefault' }],
      },
      options: [
        {
          path: 'connection.statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt', off: [0], enforcedBy: 'server',
          evidence: [{ kind: 'proven', result: 'lab/results/postgres.json#deadlines.query.options[connection.statement_timeout]' }],
        },
        {
          path: 'statement_timeout', at: 'client', form: 'duration', unit: 'ms', coverage: 'attempt',
          ineffective: 'at the top level of the options it is ignored; it belongs under connection',
          evidence: [{ kind: 'proven', result: 'lab/results/postgres.json#deadlines.query.options[statement_timeout]' }],
        },
        {
          path: 'connect_timeout', at: 'client', form: 'duration', unit: 's', coverage: 'connect', off: [0],
          evidence: [
            { kind: 'proven', result: 'lab/results/postgres.json#deadlines.query.options[connect_timeout]' },
            { kind: 'source', version: '3.4.9', file: 'src/index.js', says: 'connect_timeout 30, in seconds' },
          ],
        },
      ],
      fix: 'connection: { statement_timeout: 5000 } in the options, and query.cancel() from a timer for a silent server',
      suggest: { option: 'connection.statement_timeout', value: 'ms' },
    },
  },
  retries: {
    reconnect: {
      asked: 'option',
      form: 'connection',
      attempts: { paths: [], counts: 'retries', byDefault: 'endless' },
      delay: { byDefault: 'growing', unit: 's', baseMs: 10, computed: 'backoff', constant: 'backoff' },
      jitter: { byDefault: true },
      evidence: [{ kind: 'source', version: '3.4.9', file: 'src/index.js', says: '(0.5 + random / 2) * min(3 ** retries / 100, 20) seconds' }],
    },
  },
  notes: ['connect_timeout, idle_timeout and max_lifetime are seconds, statement_timeout is milliseconds.'],
} as const satisfies LibraryFacts;
