import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'write', judged: 'call', deadline: 'upload', options: 'any' } as const;

export default {
  id: 'cloudinary',
  title: 'cloudinary',
  packages: ['cloudinary'],
  category: 'vendor',
  checked: '2.11.0',
  exports: { v2: 'cloudinary', 'default.v2': 'cloudinary', '.': 'cloudinary' },
  kinds: {
    cloudinary: { members: { uploader: { kind: 'uploader' }, api: { kind: 'api' }, v2: { kind: 'cloudinary' } } },
    uploader: {
      members: {
        upload: call,
        upload_large: call,
        upload_stream: { ...call, effect: 'write', stream: true },
        destroy: { ...call, effect: 'idempotent' },
        rename: { ...call, effect: 'idempotent' },
        explicit: { ...call, effect: 'idempotent' },
        '*': call,
      },
    },
    api: {
      members: { '*': { is: 'remote-call', effect: 'by-name', judged: 'call', deadline: 'api', options: 'any' } },
      notMembers: ['sign_request'],
    },
  },
  deadlines: {
    upload: {
      byDefault: {
        kind: 'finite',
        ms: 60_000,
        coverage: 'idle',
        evidence: [{ kind: 'proven', result: 'lab/results/cloudinary.json#deadlines.upload.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          evidence: [{ kind: 'proven', result: 'lab/results/cloudinary.json#deadlines.upload.options[timeout]' }],
        },
      ],
      fix: 'timeout: 30000 in the options of the upload',
    },
    api: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/cloudinary.json#deadlines.api.byDefault' }],
      },
      options: [
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          ineffective: 'the API calls set it on the request and do not listen to its event',
          evidence: [
            { kind: 'proven', result: 'lab/results/cloudinary.json#deadlines.api.options[timeout]' },
            {
              kind: 'source',
              version: '2.11.0',
              file: 'lib/api_client/execute_request.js',
              says: 'request.setTimeout without a callback, which only emits an event',
            },
          ],
        },
      ],
      fix: 'a race with a timer around the call: it takes no timeout',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/cloudinary.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/cloudinary.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
