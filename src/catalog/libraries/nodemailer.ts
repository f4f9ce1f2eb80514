import type { LibraryFacts } from '../schema.ts';

export default {
  id: 'nodemailer',
  title: 'nodemailer',
  packages: ['nodemailer'],
  category: 'mail',
  checked: '10.6.0',
  exports: { createTransport: 'createTransport', Transporter: 'Transporter' },
  kinds: {
    createTransport: {
      call: { is: 'client', returns: 'transport', options: [0], deadline: 'client', url: { argument: 0, carriesOptions: true } },
    },
    Transporter: { instance: 'transport' },
    transport: {
      members: {
        sendMail: { is: 'remote-call', effect: 'write', judged: 'client', delivers: 'mail' },
        verify: { is: 'remote-call', effect: 'read', judged: 'client' },
      },
    },
  },
  deadlines: {
    client: {
      byDefault: {
        kind: 'finite',
        ms: 600_000,
        coverage: 'idle',
        evidence: [
          { kind: 'proven', result: 'lab/results/nodemailer.json#deadlines.client.byDefault' },
          { kind: 'source', version: '10.6.0', file: 'dist/esm/smtp-connection/index.js', says: 'connection 120000, greeting 30000, socket 600000' },
        ],
      },
      options: [
        {
          path: 'socketTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/nodemailer.json#deadlines.client.options[socketTimeout]' },
            { kind: 'source', version: '10.6.0', file: 'dist/esm/smtp-connection/index.js', says: 'socketTimeout || SOCKET_TIMEOUT' },
          ],
        },
        {
          path: 'greetingTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/nodemailer.json#deadlines.client.options[greetingTimeout]' },
            { kind: 'source', version: '10.6.0', file: 'dist/esm/smtp-connection/index.js', says: 'greetingTimeout || GREETING_TIMEOUT' },
          ],
        },
        {
          path: 'connectionTimeout',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'connect',
          zero: 'ignored',
          evidence: [
            { kind: 'proven', result: 'lab/results/nodemailer.json#deadlines.client.options[connectionTimeout]' },
            { kind: 'source', version: '10.6.0', file: 'dist/esm/smtp-connection/index.js', says: 'connectionTimeout || CONNECTION_TIMEOUT' },
          ],
        },
      ],
      fix: 'socketTimeout: 10000 in the options of createTransport',
      suggest: { option: 'socketTimeout', value: 'ms', argument: 0 },
    },
  },
  idempotency: {
    automatic: false,
    options: ['messageId'],
    headers: ['Message-ID'],
    evidence: [{ kind: 'source', version: '10.6.0', file: 'dist/esm/mime-node/index.js', says: 'a Message-ID is generated per message where none is given' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'source', version: '10.6.0', file: 'lib/smtp-transport/index.js', says: 'a mail that fails is handed to its caller' }] },
  },
  notes: ['A server that falls silent after the greeting or after DATA keeps sendMail pending for 10 minutes by default.'],
} as const satisfies LibraryFacts;
