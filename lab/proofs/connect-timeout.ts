import { proof } from '../harness/proof.ts';

type Middleware = (request: unknown, response: unknown, next: () => void) => void;
interface Server {
  address(): { readonly port: number };
  close(): void;
  closeAllConnections(): void;
}
interface With {
  readonly express: { readonly default: () => { use(middleware: Middleware): void; get(path: string, handler: () => void): void; listen(port: number): Server } };
}

export default proof<{ readonly default: (time?: unknown) => Middleware }, With>({
  install: 'connect-timeout',
  versions: ['1.9.1'],
  with: { express: '5.3.0' },
  answers: {
    time: {
      serve: async ({ lib, others, time }) => {
        const app = others.express.default();
        app.use(lib.default(time));
        app.get('/', () => undefined);
        const server = app.listen(0);
        await Promise.resolve();
        return { port: server.address().port, stop: () => { server.close(); server.closeAllConnections(); } };
      },
    },
  },
});
