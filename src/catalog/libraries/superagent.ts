import type { LibraryFacts } from '../schema.ts';

const read = {
  is: 'remote-call',
  effect: 'read',
  judged: 'call',
  deadline: 'request',
  returns: 'request',
  setters: [{ member: 'timeout', argument: 0, option: '' }],
} as const;
const idempotent = { ...read, effect: 'idempotent' } as const;
const write = { ...read, effect: 'write' } as const;

export default {
  id: 'superagent',
  title: 'superagent',
  packages: ['superagent'],
  category: 'http',
  checked: '10.4.2',
  exports: { '.': 'superagent', default: 'superagent' },
  kinds: {
    superagent: {
      call: { ...read, effect: { method: 0 } },
      members: {
        get: read,
        head: read,
        put: idempotent,
        delete: idempotent,
        del: idempotent,
        post: write,
        patch: write,
        agent: { is: 'value', returns: 'superagent' },
      },
    },
    request: {
      members: {
        retry: { is: 'retry', retry: 'chained', returns: 'request', options: [0] },
        '*': { is: 'value', returns: 'request' },
      },
      notMembers: ['then', 'catch', 'finally'],
    },
  },
  deadlines: {
    request: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'proven', result: 'lab/results/superagent.json#deadlines.request.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/superagent.json#deadlines.request.options[]' }],
        },
        {
          path: 'deadline',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/superagent.json#deadlines.request.options[deadline]' }],
        },
        {
          path: 'response',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/superagent.json#deadlines.request.options[response]' }],
        },
      ],
      fix: '.timeout(5000) on the request',
    },
  },
  retries: {
    chained: {
      asked: 'explicit',
      form: 'operation',
      attempts: { paths: [''], counts: 'retries', byDefault: 1 },
      delay: { byDefault: 'none' },
      jitter: { byDefault: false },
      evidence: [
        { kind: 'proven', result: 'lab/results/superagent.json#retries.chained' },
        { kind: 'source', version: '10.4.2', file: 'lib/request-base.js', says: 'the list of methods is commented out' },
      ],
    },
  },
  notes: ['.retry() repeats any method, POST too, at once and on its own timeouts as well.'],
} as const satisfies LibraryFacts;
