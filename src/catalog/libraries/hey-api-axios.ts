import type { LibraryFacts } from '../schema.ts';
import axios from './axios.ts';

const read = { is: 'remote-call', effect: 'read', judged: 'client', options: [0] } as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;

const [timeout, signal] = axios.deadlines.request.options;

export default {
  id: 'hey-api-axios',
  title: '@hey-api/client-axios',
  packages: ['@hey-api/client-axios'],
  category: 'http',
  checked: '0.9.1',
  exports: { createClient: 'createClient' },
  kinds: {
    createClient: { call: { is: 'client', returns: 'client', options: [0], deadline: 'client' } },
    client: { members: { get: read, head: read, options: read, put: idempotent, delete: idempotent, post: write, patch: write } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/hey-api-axios.json#deadlines.client.byDefault' }],
      },
      options: [{ ...timeout, evidence: [{ kind: 'proven', result: 'lab/results/hey-api-axios.json#deadlines.client.options[timeout]' }] }, signal],
      fix: 'timeout: 5000 in createClient',
      suggest: { option: 'timeout', value: 'ms', argument: 0 },
    },
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/hey-api-axios.json#unstated.retries' }] },
  },
} as const satisfies LibraryFacts;
