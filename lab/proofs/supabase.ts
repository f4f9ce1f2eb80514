import { proof, soon } from '../harness/proof.ts';

interface Library {
  readonly createClient: (url: string, key: string, options?: object) => { from(table: string): { select(columns: string): Query } };
}
interface Query extends PromiseLike<{ readonly error: unknown }> {
  abortSignal(signal: unknown): Query;
}
// Node 20 has no WebSocket, and none is opened here.
const quiet = { realtime: { transport: Object } };

export default proof<Library>({
  install: '@supabase/supabase-js',
  versions: ['2.109.0'],
  deadlines: {
    client: {
      call: ({ lib, url }) => lib.createClient(url, 'key', quiet).from('t').select('*'),
      options: { abortSignal: { value: soon, via: ({ lib, url, value }) => lib.createClient(url, 'key', quiet).from('t').select('*').abortSignal(value) } },
    },
  },
});
