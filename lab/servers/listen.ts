import { createServer, type Server, type Socket } from 'node:net';

/** A server on loopback that a proof talks to. */
export interface LocalServer {
  readonly port: number;
  readonly url: string;
  /** Connections so far. */
  readonly connections: () => number;
  readonly close: () => void;
}

/** Listens on a free port of 127.0.0.1 and hands each connection over. */
export async function listen(serve: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    // A client that gives up resets the connection; that is what is being watched.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    serve(socket);
  });
  const port = await portOf(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

export async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** A port that nobody listens on, for a moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
