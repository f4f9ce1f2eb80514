import { connect } from 'node:net';
import { listen, type LocalServer } from './listen.ts';

export interface MutingProxy extends LocalServer {
  /** From here on nothing that the server says comes through, on old connections and new ones. */
  readonly mute: () => void;
}

/** Stands before a real server, and lets it fall silent after the handshake. */
export async function muting(port: number): Promise<MutingProxy> {
  let isMute = false;
  const proxy = await listen((client) => {
    const server = connect(port, '127.0.0.1');
    client.on('data', (chunk) => {
      if (!isMute) server.write(chunk);
    });
    server.on('data', (chunk) => {
      if (!isMute) client.write(chunk);
    });
    server.on('error', () => client.destroy());
    server.on('close', () => {
      if (!isMute) client.destroy();
    });
    client.on('close', () => server.destroy());
  });
  const mute = (): void => {
    isMute = true;
  };
  return { ...proxy, mute };
}
