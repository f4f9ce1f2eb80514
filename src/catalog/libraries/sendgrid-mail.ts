import type { LibraryFacts } from '../schema.ts';

const send = { is: 'remote-call', effect: 'write', judged: 'call', deadline: 'send', delivers: 'mail' } as const;

export default {
  id: 'sendgrid-mail',
  title: '@sendgrid/mail',
  packages: ['@sendgrid/mail'],
  category: 'mail',
  checked: '8.1.6',
  exports: { '.': 'mail', default: 'mail', MailService: 'MailService' },
  kinds: {
    mail: {
      members: {
        send,
        sendMultiple: send,
        setTimeout: { is: 'setter', argument: 0, option: '' },
        MailService: { kind: 'MailService' },
      },
    },
    MailService: { construct: { is: 'value', returns: 'mail' } },
  },
  deadlines: {
    send: {
      byDefault: {
        kind: 'none',
        evidence: [{ kind: 'measured', version: '8.1.6', says: 'a silent server is still waited for after 340 s' }],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'measured', version: '8.1.6', says: 'setTimeout(500) rejects a silent server after 2225 ms and a stalled body after 2341 ms' }],
        },
      ],
      fix: 'sgMail.setTimeout(5000), once, beside setApiKey',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'measured', version: '8.1.6', says: 'send carries no key' }],
  },
  notes: ['setTimeout holds for the whole process: the client is shared.'],
} as const satisfies LibraryFacts;
