import { proof, type Class } from '../harness/proof.ts';

interface Library {
  readonly default: Class<{ trigger(channel: string, event: string, data: object): Promise<unknown> }>;
}

export default proof<Library>({
  install: 'pusher',
  versions: ['5.3.4'],
  deadlines: {
    client: {
      call: ({ lib, port, options }) => new lib.default({ appId: '1', key: 'k', secret: 's', host: '127.0.0.1', port: String(port), ...options }).trigger('channel', 'event', {}),
      options: { timeout: 500 },
    },
  },
  single: ({ lib, port }) => new lib.default({ appId: '1', key: 'k', secret: 's', host: '127.0.0.1', port: String(port) }).trigger('channel', 'event', {}),
});
