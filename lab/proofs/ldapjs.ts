import { called, proof } from '../harness/proof.ts';

interface Client {
  bind(dn: string, password: string, done: (error: unknown) => void): void;
  on(event: 'error' | 'connectTimeout', listener: () => void): void;
}
interface Library {
  readonly default: { createClient(options: object): Client };
}

export default proof<Library>({
  install: 'ldapjs',
  versions: ['3.0.7'],
  deadlines: {
    client: {
      server: 'tcp',
      call: ({ lib, port, options }) => {
        const client = lib.default.createClient({ url: `ldap://127.0.0.1:${port}`, ...options });
        client.on('error', () => undefined);
        return called((done) => client.bind('cn=somebody', 'password', done));
      },
      options: { timeout: 500, connectTimeout: 500 },
    },
  },
});
