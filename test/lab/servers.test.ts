import { once } from 'node:events';
import { get, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { watch } from '../../lab/harness/watchdog.ts';
import { answering, redirecting, tooMany } from '../../lab/servers/answering.ts';
import { listen } from '../../lab/servers/listen.ts';
import { dripping, resetting, silent, stalling } from '../../lab/servers/misbehaving.ts';
import { muting } from '../../lab/servers/muting.ts';

const open: { close: () => void }[] = [];
const kept = async <S extends { close: () => void }>(server: Promise<S>): Promise<S> => {
  open.push(await server);
  return server;
};
afterEach(() => open.splice(0).forEach(({ close }) => close()));

/** Bytes of the body as they come. */
function body(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => response.resume().on('end', resolve).on('error', reject)).on('error', reject);
  });
}

async function firstBytes(url: string): Promise<{ readonly status: number | undefined; readonly bytes: number }> {
  const asked = get(url, { agent: false });
  const [response] = await once(asked, 'response') as [IncomingMessage];
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  response.on('error', () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 120));
  asked.destroy();
  return { status: response.statusCode, bytes };
}

describe('a server that misbehaves', () => {
  it('is silent: accepts, and lets the caller wait', async () => {
    const server = await kept(silent());
    expect(await watch(() => body(server.url), 100)).toEqual({ outcome: 'pending', ms: 100 });
    expect(server.connections()).toBe(1);
  });

  it('resets', async () => {
    const { url } = await kept(resetting());
    expect(await watch(() => body(url), 1000)).toMatchObject({ outcome: 'rejected', error: expect.stringContaining('ECONNRESET') as string });
  });

  it('stalls after the first bytes of the body', async () => {
    expect(await firstBytes((await kept(stalling())).url)).toEqual({ status: 200, bytes: 5 });
  });

  it('drips', async () => {
    const { bytes } = await firstBytes((await kept(dripping(10))).url);
    expect(bytes).toBeGreaterThan(1);
    expect(bytes).toBeLessThan(20);
  });
});

describe('a server that answers', () => {
  it('answers with the status, and notes what came', async () => {
    const server = await kept(answering(tooMany(7)));
    const asked = request(server.url, { method: 'POST', headers: { 'x-key': 'k' } }).end('work');
    const [response] = await once(asked, 'response') as [IncomingMessage];
    response.resume();
    expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '7']);
    expect(server.arrivals).toMatchObject([{ method: 'POST', headers: { 'x-key': 'k' } }]);
  });

  it('redirects', async () => {
    const { url } = await kept(answering(redirecting('/elsewhere')));
    const [response] = await once(get(url), 'response') as [IncomingMessage];
    response.resume();
    expect(response.headers.location).toBe('/elsewhere');
  });

  it('loses the reply after the work is done', async () => {
    const server = await kept(answering('reset'));
    expect(await watch(() => body(server.url), 1000)).toMatchObject({ outcome: 'rejected' });
    expect(server.arrivals).toHaveLength(1);
  });

  it('falls silent after so many', async () => {
    const server = await kept(answering(503, 2));
    expect(await watch(() => body(server.url), 1000)).toMatchObject({ outcome: 'resolved' });
    expect(await watch(() => body(server.url), 100)).toMatchObject({ outcome: 'pending' });
  });
});

it('lets a real server fall silent in the middle of a connection', async () => {
  const echo = await kept(listen((socket) => socket.pipe(socket)));
  const proxy = await kept(muting(echo.port));
  const socket = connect(proxy.port, '127.0.0.1');
  socket.write('a');
  expect(String((await once(socket, 'data') as [Buffer])[0])).toBe('a');
  proxy.mute();
  socket.write('b');
  expect(await watch(() => once(socket, 'data'), 100)).toMatchObject({ outcome: 'pending' });
  socket.destroy();
});
