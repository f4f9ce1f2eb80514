import { proof, type Class } from '../harness/proof.ts';

interface Mssql {
  readonly default: { readonly ConnectionPool: Class<{ connect(): Promise<unknown> }> };
}

export default proof<Mssql>({
  install: 'mssql',
  versions: ['12.2.0'],
  deadlines: {
    request: {
      server: 'tcp',
      call: ({ lib, port, options }) =>
        new lib.default.ConnectionPool({ server: '127.0.0.1', port, user: 'u', password: 'p', options: { encrypt: false, trustServerCertificate: true }, ...options }).connect(),
      patience: 17_000,
      options: { connectionTimeout: 500 },
    },
  },
});
