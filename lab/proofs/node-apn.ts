import { generateKeyPairSync } from 'node:crypto';
import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: {
    readonly Provider: Class<{ send(notification: object, devices: readonly string[]): Promise<{ readonly failed: readonly unknown[] }> }>;
    readonly Notification: Class<object>;
  };
}
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });

export default proof<Library>({
  install: '@parse/node-apn',
  versions: ['8.1.0'],
  deadlines: {
    client: {
      // It speaks HTTP/2 over TLS: a server that says nothing is all that the lab has for it.
      server: 'tcp',
      patience: 7000,
      call: ({ lib: { default: apn }, port, options }) =>
        new apn.Provider({ token: { key, keyId: 'k', teamId: 't' }, address: '127.0.0.1', port, rejectUnauthorized: false, ...options }).send(new apn.Notification({ topic: 't' }), ['device']),
      options: { requestTimeout: 500 },
    },
  },
});
