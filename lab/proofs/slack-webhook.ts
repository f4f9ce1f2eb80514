import { proof, type Class } from '../harness/proof.ts';

export default proof<{ IncomingWebhook: Class<{ send(text: string): Promise<unknown> }> }>({
  install: '@slack/webhook',
  versions: ['8.0.2'],
  deadlines: {
    client: {
      call: ({ lib, url, options }) => new lib.IncomingWebhook(url, options).send('text'),
      options: { timeout: 500 },
    },
  },
  single: ({ lib, url }) => new lib.IncomingWebhook(url).send('text'),
});
