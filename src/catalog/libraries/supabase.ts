import type { LibraryFacts } from '../schema.ts';

const call = { is: 'remote-call', effect: 'by-name', judged: 'client', failureIn: ['error'] } as const;
const query = {
  is: 'remote-call',
  judged: 'client',
  failureIn: ['error'],
  setters: [{ member: 'abortSignal', argument: 0, option: 'abortSignal' }],
  returns: 'filter',
  effect: 'read',
} as const;

export default {
  id: 'supabase',
  title: '@supabase/supabase-js',
  packages: ['@supabase/supabase-js', '@supabase/ssr'],
  category: 'vendor',
  checked: '2.109.0',
  exports: { createClient: 'Client', createServerClient: 'Client', SupabaseClient: 'SupabaseClient' },
  kinds: {
    Client: { call: { is: 'client', returns: 'client', options: [2], deadline: 'client', retry: 'client' } },
    SupabaseClient: {
      instance: 'client',
      construct: { is: 'client', returns: 'client', options: [2], deadline: 'client', retry: 'client' },
    },
    client: {
      members: {
        from: { is: 'value', returns: 'table' },
        schema: { is: 'value', returns: 'client' },
        rpc: { ...query, effect: 'unknown' },
        auth: { kind: 'auth' },
        storage: { kind: 'storage' },
        functions: { kind: 'functions' },
      },
    },
    table: {
      members: {
        select: query,
        insert: { ...query, effect: 'write' },
        upsert: { ...query, effect: 'idempotent' },
        update: { ...query, effect: 'idempotent' },
        delete: { ...query, effect: 'idempotent' },
      },
    },
    filter: { members: { '*': { is: 'value', returns: 'filter' } }, notMembers: ['then'], awaited: 'answer' },
    answer: {},
    auth: {
      deep: true,
      members: { getSession: { is: 'value', returns: 'session' }, '*': call },
      notMembers: ['onAuthStateChange', 'startAutoRefresh', 'stopAutoRefresh'],
    },
    session: {},
    storage: { members: { from: { is: 'value', returns: 'bucket' }, '*': call } },
    bucket: {
      members: {
        upload: { ...call, effect: 'write' },
        download: { ...call, effect: 'read' },
        list: { ...call, effect: 'read' },
        move: { ...call, effect: 'write' },
        copy: { ...call, effect: 'idempotent' },
        '*': call,
      },
      notMembers: ['getPublicUrl'],
    },
    functions: { members: { invoke: { ...call, effect: 'write', options: [1] } } },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'none',
        says: 'only the fetch underneath ends an attempt, after 300 s',
        evidence: [{ kind: 'proven', result: 'lab/results/supabase.json#deadlines.client.byDefault' }],
      },
      options: [
        {
          path: 'abortSignal',
          at: 'call',
          form: 'abort-signal',
          coverage: 'call',
          evidence: [{ kind: 'proven', result: 'lab/results/supabase.json#deadlines.client.options[abortSignal]' }],
        },
        {
          path: 'global.fetch',
          at: 'client',
          form: 'function',
          coverage: 'call',
          evidence: [{ kind: 'types', version: '2.109.0', says: 'takes the place of the global fetch' }],
        },
        {
          path: 'db.timeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'headers',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/supabase.json#deadlines.client.options[db.timeout]' }, { kind: 'types', version: '2.109.0', says: 'a limit for each query, in ms' }],
        },
        {
          path: 'timeout',
          at: 'call',
          form: 'duration',
          unit: 'ms',
          coverage: 'attempt',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/supabase.json#deadlines.client.options[timeout]' }, { kind: 'types', version: '2.109.0', says: 'timeout of functions.invoke, in ms' }],
        },
      ],
      fix: '.abortSignal(AbortSignal.timeout(5000)) on the query, or global: { fetch } in createClient with a fetch that adds it',
    },
  },
  retries: {
    client: {
      asked: 'implicit',
      form: 'operation',
      attempts: { paths: [], counts: 'retries', byDefault: 3 },
      delay: { byDefault: 'growing', baseMs: 1000 },
      jitter: { byDefault: false },
      methods: { byDefault: ['GET', 'HEAD', 'OPTIONS'] },
      writes: 'never',
      evidence: [
        { kind: 'proven', result: 'lab/results/supabase.json#retries.client' },
        { kind: 'source', version: '2.109.0', file: '@supabase/postgrest-js/dist/index.cjs', says: 'DEFAULT_MAX_RETRIES, for GET and HEAD' },
      ],
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/supabase.json#idempotency' }],
  },
  notes: ['It does not reject: a failure is in error.'],
} as const satisfies LibraryFacts;
