import { proof, soon } from '../harness/proof.ts';

interface Request {
  on(event: 'error' | 'timeout', listener: (error?: unknown) => void): Request;
  destroy(error: Error): void;
}
interface Response {
  resume(): Response;
  on(event: 'end' | 'error', listener: (error?: unknown) => void): Response;
}
interface Http {
  get(url: string, options: object, listener: (response: Response) => void): Request;
  readonly Agent: new (options: object) => object;
  createServer(handler: () => void): Server;
}
interface Server {
  setTimeout(ms: number): void;
  listen(port: number): Server;
  address(): { readonly port: number };
  close(): void;
  closeAllConnections(): void;
}

/** The handler of `timeout` is what ends it; the options alone emit an event. */
function get(http: Http, url: string, options: object, handles: boolean): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, ...options }, (response) => response.resume().on('end', resolve).on('error', reject)).on('error', reject);
    if (handles) request.on('timeout', () => request.destroy(new Error('timeout')));
  });
}

export default proof<Http>({
  install: 'node:http',
  versions: [process.versions.node],
  deadlines: {
    request: {
      call: ({ lib, url, options }) => get(lib, url, options, true),
      options: {
        signal: soon,
        timeout: 500,
        'agent.timeout': { value: 500, via: ({ lib, url, value }) => get(lib, url, { agent: new lib.Agent({ timeout: value }) }, true), off: [] },
      },
    },
  },
  answers: {
    setTimeout: {
      off: [0],
      serve: async ({ lib, time }) => {
        const server = lib.createServer(() => undefined);
        if (typeof time === 'number') server.setTimeout(time);
        server.listen(0);
        await Promise.resolve();
        return { port: server.address().port, stop: () => { server.close(); server.closeAllConnections(); } };
      },
    },
  },
  single: 'call',
});
