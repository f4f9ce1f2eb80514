import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FailingAnswer } from '../harness/proof.ts';
import { portOf } from './listen.ts';

export interface Arrival {
  /** Milliseconds on the monotonic clock. */
  readonly at: number;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
}

export interface AnsweringServer {
  readonly port: number;
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  readonly close: () => void;
}

/** Reads each request to its end, notes it, and answers every time the same: a status, or a cut connection after the work is done. After `most` it falls silent. */
export async function answering(answer: FailingAnswer, most = Infinity): Promise<AnsweringServer> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      arrivals.push({ at: performance.now(), method: request.method ?? '', headers: request.headers });
      if (arrivals.length < most) reply(response, answer);
    });
  });
  server.on('clientError', (_, socket) => socket.destroy());
  const port = await portOf(server);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    arrivals,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function reply(response: ServerResponse, answer: FailingAnswer): void {
  if (answer === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers = {}, body = '{}' } = typeof answer === 'number' ? { status: answer } : answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** Too many requests, and when to come back. */
export const tooMany = (retryAfterSeconds: number): FailingAnswer => ({ status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });

/** Sends the caller elsewhere. */
export const redirecting = (location: string): FailingAnswer => ({ status: 302, headers: { location } });
