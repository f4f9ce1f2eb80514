import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client' } as const;

export default {
  id: 'minio',
  title: 'minio',
  packages: ['minio'],
  category: 'cloud',
  checked: '8.0.7',
  exports: { Client: 'Client', 'default.Client': 'Client' },
  kinds: {
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client', retry: 'client' } },
    client: {
      members: {
        putObject: { ...call, effect: 'idempotent' },
        fPutObject: { ...call, effect: 'idempotent' },
        bucketExists: { ...call, effect: 'read' },
        statObject: { ...call, effect: 'read' },
        fGetObject: { ...call, effect: 'read' },
        copyObject: { ...call, effect: 'idempotent' },
        makeBucket: { ...call, effect: 'idempotent' },
        '*': call,
      },
      notMembers: [
        'presignedUrl',
        'presignedGetObject',
        'presignedPutObject',
        'presignedPostPolicy',
        'newPostPolicy',
        'setRequestOptions',
        'traceOn',
        'traceOff',
        'setAppInfo',
        'listObjects',
        'listObjectsV2',
        'extensions',
        'enableSHA256',
      ],
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/minio.json#deadlines.client.byDefault' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maximumRetryCount'], counts: 'retries', byDefault: 1 },
      delay: { byDefault: 'growing', base: 'retryOptions.baseDelayMs', cap: 'retryOptions.maximumDelayMs' },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/minio.json#retries.client' },
        { kind: 'source', version: '8.0.7', file: 'dist/main/internal/request.js', says: 'baseDelayMs * (1 << retryCount)' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/minio.json#idempotency' }],
  },
} as const satisfies LibraryFacts;
