import { proof } from '../harness/proof.ts';

interface Server {
  setTimeout(ms: number): void;
  address(): { readonly port: number };
  close(): void;
  closeAllConnections(): void;
}
interface Library {
  readonly default: () => { get(path: string, handler: () => void): void; listen(port: number): Server };
}

export default proof<Library>({
  install: 'express',
  versions: ['5.3.0'],
  answers: {
    setTimeout: {
      off: [0],
      serve: async ({ lib, time }) => {
        const app = lib.default();
        app.get('/', () => undefined);
        const server = app.listen(0);
        await Promise.resolve();
        if (typeof time === 'number') server.setTimeout(time);
        return { port: server.address().port, stop: () => { server.close(); server.closeAllConnections(); } };
      },
    },
  },
});
