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
    Client: { construct: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
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
        evidence: [{ kind: 'measured', version: '8.0.7', says: 'listBuckets still waits for a silent server after 329 s' }],
      },
      options: [],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
} as const satisfies LibraryFacts;
