import type { LibraryFacts } from '../schema.ts';

const byName = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;
const query = { ...byName, effect: { sql: 0 } } as const;
const local = ['on', 'once', 'id', 'location', 'interceptors'] as const;

export default {
  id: 'google-cloud-bigquery-7',
  title: '@google-cloud/bigquery',
  packages: ['@google-cloud/bigquery'],
  versions: '<8',
  category: 'cloud',
  checked: '7.9.4',
  exports: { BigQuery: 'BigQuery', Dataset: 'Dataset', Table: 'Table', Job: 'Job' },
  kinds: {
    BigQuery: { construct: { is: 'client', returns: 'bigquery', options: [0], deadline: 'client', retry: 'client' } },
    Dataset: { instance: 'dataset' },
    Table: { instance: 'table' },
    Job: { instance: 'job' },
    bigquery: {
      members: {
        dataset: { is: 'value', returns: 'dataset' },
        job: { is: 'value', returns: 'job' },
        query,
        createQueryStream: { ...byName, effect: 'read', stream: true },
        '*': byName,
      },
      notMembers: [...local, 'date', 'datetime', 'time', 'timestamp', 'range', 'geography', 'int'],
    },
    dataset: {
      members: { table: { is: 'value', returns: 'table' }, routine: { is: 'value', returns: 'table' }, query, '*': byName },
      notMembers: [...local, 'model', 'createQueryStream'],
    },
    table: {
      members: {
        query,
        createReadStream: { ...byName, effect: 'read', stream: true },
        createWriteStream: { ...byName, effect: 'write', stream: true },
        '*': byName,
      },
      notMembers: local,
    },
    job: { members: { '*': byName }, notMembers: local },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'attempt',
        evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-bigquery-7.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-bigquery-7.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 30000 in the options of new BigQuery',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maxRetries', 'maxRetries'], counts: 'retries', byDefault: 3 },
      delay: {
        byDefault: 'growing', unit: 's', baseMs: 2000, factor: { path: 'retryOptions.retryDelayMultiplier', byDefault: 2 }, cap: 'retryOptions.maxRetryDelay',
      },
      jitter: { byDefault: true },
      writes: 'recognised',
      unless: { path: 'autoRetry', equals: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/google-cloud-bigquery-7.json#retries.client' },
        { kind: 'source', version: '7.9.4', file: 'build/src/bigquery.js', says: 'a query gets a jobId unasked, and each inserted row an insertId; what is created has a name' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['jobId', 'insertId', 'requestId'],
    headers: [],
    evidence: [{ kind: 'types', version: '7.9.4', says: 'jobId names a job, insertId a row, requestId a query' }],
  },
} as const satisfies LibraryFacts;
