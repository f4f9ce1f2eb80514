import type { Socket } from 'node:net';
import { listen, type LocalServer } from './listen.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n';

/** Accepts, reads, and never says a word. */
export const silent = (): Promise<LocalServer> => listen((socket) => socket.resume());

/** Accepts, and resets. */
export const resetting = (): Promise<LocalServer> => listen((socket) => socket.resetAndDestroy());

/** Sends the head and the first bytes of the body, and no more. */
export const stalling = (): Promise<LocalServer> => listen((socket) => afterRequest(socket, () => socket.write(`${HEAD}{"a":`)));

/** Sends the head, then a byte of the body at each interval: never idle, never done. */
export function dripping(everyMs = 200): Promise<LocalServer> {
  return listen((socket) => {
    let timer: NodeJS.Timeout | undefined;
    afterRequest(socket, () => {
      socket.write(HEAD);
      timer = setInterval(() => socket.write(' '), everyMs);
    });
    socket.on('close', () => clearInterval(timer));
  });
}

/** Calls back once, when the first bytes of a request are there. */
function afterRequest(socket: Socket, answer: () => void): void {
  socket.once('data', () => {
    socket.resume();
    answer();
  });
}
