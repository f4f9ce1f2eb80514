import type { LibraryFacts } from '../schema.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client' } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;
const byName = { ...read, effect: 'by-name' } as const;
const stream = { ...read, effect: 'unknown', stream: true } as const;

const signs = { is: 'value', returns: 'url', local: true } as const;
const local = ['publicUrl', 'setUserProject', 'on', 'once', 'interceptors', 'name', 'id'] as const;

export default {
  id: 'google-cloud-storage-7',
  title: '@google-cloud/storage',
  packages: ['@google-cloud/storage'],
  versions: '<8',
  category: 'cloud',
  checked: '7.22.0',
  exports: { Storage: 'Storage', Bucket: 'Bucket', File: 'File' },
  kinds: {
    Storage: { construct: { is: 'client', returns: 'storage', options: [0], deadline: 'client', retry: 'client' } },
    Bucket: { instance: 'bucket' },
    File: { instance: 'file' },
    storage: { members: { bucket: { is: 'value', returns: 'bucket' }, '*': byName }, notMembers: [...local, 'hmacKey', 'channel'] },
    bucket: {
      members: { getSignedUrl: signs, file: { is: 'value', returns: 'file' }, upload: idempotent, combine: idempotent, '*': byName },
      notMembers: [...local, 'notification', 'acl', 'iam'],
    },
    file: {
      members: {
        getSignedUrl: signs,
        generateSignedPostPolicyV2: signs,
        generateSignedPostPolicyV4: signs,
        save: idempotent,
        download: read,
        exists: read,
        copy: idempotent,
        move: write,
        createReadStream: stream,
        createWriteStream: stream,
        '*': byName,
      },
      notMembers: [...local, 'cloudStorageURI', 'bucket', 'acl', 'setEncryptionKey'],
    },
    url: {},
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-7.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-7.json#deadlines.client.options[timeout]' }],
        },
      ],
      fix: 'timeout: 30000 in the options of new Storage',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maxRetries'], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 1000, factor: { path: 'retryOptions.retryDelayMultiplier', byDefault: 2 } },
      jitter: { byDefault: true },
      evidence: [
        { kind: 'proven', result: 'lab/results/google-cloud-storage-7.json#retries.client' },
        { kind: 'source', version: '7.22.0', file: 'build/esm/src/storage.js', says: 'maxRetryDelay 64 and totalTimeout 600 are seconds' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['preconditionOpts', 'ifGenerationMatch', 'ifMetagenerationMatch'],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/google-cloud-storage-7.json#idempotency' }],
  },
  notes: [
    'timeout is in ms and bounds an attempt; retryOptions.totalTimeout and maxRetryDelay are in seconds.',
    'A timeout in the options of file.save had no effect.',
  ],
} as const satisfies LibraryFacts;
