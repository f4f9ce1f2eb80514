import { proof } from '../harness/proof.ts';

interface App {
  use(path: string, middleware: unknown): void;
  get(path: string, handler: () => PromiseLike<never>): void;
  readonly fetch: unknown;
}
interface Server {
  close(): void;
  closeAllConnections(): void;
}
interface With {
  readonly 'hono/timeout': { timeout(ms: unknown): unknown };
  readonly '@hono/node-server': { serve(options: object, listening: (info: { readonly port: number }) => void): Server };
}

export default proof<{ readonly Hono: new () => App }, With>({
  install: 'hono',
  versions: ['4.13.19'],
  with: { '@hono/node-server': '2.1.9' },
  parts: ['hono/timeout'],
  answers: {
    time: {
      serve: ({ lib, others, time }) => {
        const app = new lib.Hono();
        if (time !== undefined) app.use('/', others['hono/timeout'].timeout(time));
        app.get('/', () => new Promise<never>(() => undefined));
        return new Promise((resolve) => {
          const server = others['@hono/node-server'].serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
            resolve({ port, stop: () => { server.close(); server.closeAllConnections(); } });
          });
        });
      },
    },
  },
});
