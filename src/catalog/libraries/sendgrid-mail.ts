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
        evidence: [{ kind: 'proven', result: 'lab/results/sendgrid-mail.json#deadlines.send.byDefault' }],
      },
      options: [
        {
          path: '',
          at: 'client',
          form: 'duration',
          unit: 'ms',
          coverage: 'idle',
          off: [0],
          evidence: [{ kind: 'proven', result: 'lab/results/sendgrid-mail.json#deadlines.send.options[]' }],
        },
      ],
      fix: 'sgMail.setTimeout(5000), once, beside setApiKey',
    },
  },
  idempotency: {
    automatic: false,
    options: [],
    headers: [],
    evidence: [{ kind: 'proven', result: 'lab/results/sendgrid-mail.json#idempotency' }],
  },
  unstated: {
    retries: { is: 'none', evidence: [{ kind: 'proven', result: 'lab/results/sendgrid-mail.json#unstated.retries' }] },
  },
  notes: ['setTimeout holds for the whole process: the client is shared.'],
} as const satisfies LibraryFacts;
