import { proof, soon } from '../harness/proof.ts';

interface Client {
  from(table: string): { select(columns: string): Query; insert(row: object): Query };
  readonly functions: { invoke(name: string, options: object): Promise<unknown> };
}
interface Library {
  readonly createClient: (url: string, key: string, options?: object) => Client;
}
interface Query extends PromiseLike<{ readonly error: unknown }> {
  abortSignal(signal: unknown): Query;
}
// Node 20 has no WebSocket, and none is opened here.
const open = (lib: Library, url: string, options: object = {}): Client => lib.createClient(url, 'key', { realtime: { transport: Object }, ...options });

export default proof<Library>({
  install: '@supabase/supabase-js',
  versions: ['2.109.0'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => open(lib, url, options).from('t').select('*'),
      options: {
        abortSignal: { value: soon, via: ({ lib, url, value }) => open(lib, url).from('t').select('*').abortSignal(value) },
        'db.timeout': 500,
        timeout: { value: 500, via: ({ lib, url, options }) => open(lib, url).functions.invoke('f', options) },
      },
    },
  },
  retries: {
    client: {
      run: ({ lib, url }) => open(lib, url).from('t').select('*'),
      write: ({ lib, url }) => open(lib, url).from('t').insert({ a: 1 }),
      patience: 9000,
    },
  },
  idempotency: 'write',
});
