import { proof, type AnswerProof } from '../harness/proof.ts';

interface App {
  get(path: string, handler: () => PromiseLike<never>): void;
  listen(options: { readonly port: number; readonly host: string }): PromiseLike<string>;
  close(): PromiseLike<void>;
  readonly server: { address(): { readonly port: number }; closeAllConnections(): void };
}
interface Library {
  readonly default: (options: object) => App;
}

function limitedBy(option: string): AnswerProof<Library, Readonly<Record<string, never>>> {
  return {
    off: [0],
    serve: async ({ lib, time }) => {
      const app = lib.default(time === undefined ? {} : { [option]: time });
      app.get('/', () => new Promise<never>(() => undefined));
      await app.listen({ port: 0, host: '127.0.0.1' });
      return { port: app.server.address().port, stop: () => { app.server.closeAllConnections(); } };
    },
  };
}

export default proof<Library>({
  install: 'fastify',
  versions: ['5.12.8'],
  answers: { handlerTimeout: limitedBy('handlerTimeout'), connectionTimeout: limitedBy('connectionTimeout') },
});
