import { proof, type Call, type Class } from '../harness/proof.ts';

interface Service {
  setClient(client: object): void;
  setTimeout(ms: number): void;
  send(mail: object): Promise<unknown>;
}
interface SendGrid {
  readonly default: { readonly MailService: Class<Service> };
}
interface Parts {
  readonly '@sendgrid/client': { readonly default: { readonly Client: Class<{ setApiKey(key: string): void; setDefaultRequest(name: string, value: unknown): void }> } };
}

function send({ lib, others, url }: Pick<Call<SendGrid, Parts>, 'lib' | 'others' | 'url'>, timeout?: number): Promise<unknown> {
  const service = new lib.default.MailService();
  const client = new others['@sendgrid/client'].default.Client();
  client.setApiKey('SG.x');
  client.setDefaultRequest('baseUrl', `${url}/`);
  service.setClient(client);
  if (timeout !== undefined) service.setTimeout(timeout);
  return service.send({ to: 'a@b.c', from: 'a@b.c', subject: 'subject', text: 'text' });
}

export default proof<SendGrid, Parts>({
  install: '@sendgrid/mail',
  versions: ['8.1.6'],
  parts: ['@sendgrid/client'],
  deadlines: {
    send: {
      call: (call) => send(call),
      options: { '': { value: 500, via: (call) => send(call, Number(call.value)), off: [0] } },
    },
  },
  idempotency: { send: (attempt) => send(attempt) },
  single: 'call',
});
