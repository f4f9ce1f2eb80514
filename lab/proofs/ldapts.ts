import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly Client: Class<{ bind(dn: string, password: string): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'ldapts',
  versions: ['8.2.0'],
  deadlines: {
    client: {
      server: 'tcp',
      call: ({ lib, port, options }) => new lib.Client({ url: `ldap://127.0.0.1:${port}`, ...options }).bind('cn=u', 'p'),
      options: { timeout: 500, connectTimeout: 500 },
    },
  },
});
