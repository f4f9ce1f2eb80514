import type { LibraryFacts } from '../schema.ts';

const byName = { is: 'remote-call', effect: 'by-name', judged: 'client', options: 'any' } as const;
const read = { ...byName, effect: 'read' } as const;
const idempotent = { ...byName, effect: 'idempotent' } as const;
const construct = { is: 'client', options: 'any', deadline: 'client', retry: 'client' } as const;

const local = ['generateSasUrl', 'generateUserDelegationSasUrl', 'generateSasStringToSign', 'url', 'accountName', 'name', 'credential'] as const;

export default {
  id: 'azure-storage-blob',
  title: '@azure/storage-blob',
  packages: ['@azure/storage-blob'],
  category: 'cloud',
  checked: '12.32.0',
  exports: {
    BlobServiceClient: 'BlobServiceClient',
    ContainerClient: 'ContainerClient',
    BlobClient: 'BlobClient',
    BlockBlobClient: 'BlobClient',
    AppendBlobClient: 'BlobClient',
    PageBlobClient: 'BlobClient',
  },
  kinds: {
    BlobServiceClient: {
      construct: { ...construct, returns: 'service' },
      members: { fromConnectionString: { ...construct, returns: 'service' } },
    },
    ContainerClient: { construct: { ...construct, returns: 'container' } },
    BlobClient: { construct: { ...construct, returns: 'blob' } },
    service: {
      members: { getContainerClient: { is: 'value', returns: 'container' }, getBlobBatchClient: { is: 'value', returns: 'blob' }, '*': byName },
      notMembers: local,
    },
    container: {
      members: {
        getBlobClient: { is: 'value', returns: 'blob' },
        getBlockBlobClient: { is: 'value', returns: 'blob' },
        getAppendBlobClient: { is: 'value', returns: 'blob' },
        getPageBlobClient: { is: 'value', returns: 'blob' },
        getBlobLeaseClient: { is: 'value', returns: 'blob' },
        exists: read,
        createIfNotExists: idempotent,
        uploadBlockBlob: idempotent,
        '*': byName,
      },
      notMembers: local,
    },
    blob: {
      members: {
        getBlockBlobClient: { is: 'value', returns: 'blob' },
        getBlobLeaseClient: { is: 'value', returns: 'blob' },
        withSnapshot: { is: 'value', returns: 'blob' },
        withVersion: { is: 'value', returns: 'blob' },
        exists: read,
        download: read,
        downloadToBuffer: read,
        downloadToFile: read,
        upload: idempotent,
        uploadData: idempotent,
        uploadFile: idempotent,
        uploadStream: idempotent,
        syncCopyFromURL: idempotent,
        beginCopyFromURL: idempotent,
        '*': byName,
      },
      notMembers: local,
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/azure-storage-blob.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/azure-storage-blob.json#deadlines.client.options[abortSignal]' }],
        },
        {
          path: 'retryOptions.tryTimeoutInMs',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          enforcedBy: 'server',
          off: [0],
          evidence: [
            { kind: 'source', version: '12.4.1', file: '@azure/storage-common/dist/esm/policies/StorageRetryPolicy.js', says: 'it becomes the parameter timeout of the address, in seconds; 0 sends none' },
          ],
        },
      ],
      fix: '{ abortSignal: AbortSignal.timeout(5000) } as the last argument of each call',
    },
  },
  retries: {
    client: {
      asked: 'option',
      form: 'operation',
      attempts: { paths: ['retryOptions.maxTries'], counts: 'attempts', byDefault: 4 },
      delay: { byDefault: 'growing', base: 'retryOptions.retryDelayInMs', cap: 'retryOptions.maxRetryDelayInMs' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/azure-storage-blob.json#retries.client' },
        { kind: 'source', version: '12.32.0', file: '@azure/storage-common/dist/esm/policies/StorageRetryPolicyV2.js', says: 'no random part on the primary' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: ['conditions'],
    headers: [],
    evidence: [{ kind: 'types', version: '12.32.0', says: 'conditions: { ifNoneMatch: "*" } makes a create safe to repeat' }],
  },
  notes: [
    'The first retry follows at once, the second after 4 s.',
    'tryTimeoutInMs is a wish to the server, in whole seconds: a silent server is not given up, and 500 becomes timeout=0.',
  ],
} as const satisfies LibraryFacts;
