import { proof, type AnswerProof } from '../harness/proof.ts';

interface Server {
  route(route: object): void;
  start(): PromiseLike<void>;
  readonly info: { readonly port: number };
  readonly listener: { close(): void; closeAllConnections(): void };
}
interface Library {
  readonly default: { server(options: object): Server };
}

function limitedBy(options: (time: unknown) => { readonly server?: object; readonly route?: object }): AnswerProof<Library, Readonly<Record<string, never>>> {
  return {
    off: [false],
    serve: async ({ lib, time }) => {
      const { server: own = {}, route = {} } = time === undefined ? {} : options(time);
      const server = lib.default.server({ port: 0, host: '127.0.0.1', ...own });
      server.route({ method: 'GET', path: '/', handler: () => new Promise<never>(() => undefined), ...route });
      await server.start();
      return { port: server.info.port, stop: () => { server.listener.close(); server.listener.closeAllConnections(); } };
    },
  };
}

export default proof<Library>({
  install: '@hapi/hapi',
  versions: ['21.4.10'],
  answers: {
    server: limitedBy((time) => ({ server: { routes: { timeout: { server: time } } } })),
    route: limitedBy((time) => ({ route: { options: { timeout: { server: time } } } })),
  },
});
