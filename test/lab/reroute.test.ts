import https from 'node:https';
import tls from 'node:tls';
import { afterAll, expect, it } from 'vitest';
import { reroute, toPort } from '../../lab/harness/reroute.ts';
import { answering } from '../../lab/servers/answering.ts';

const original = { connect: tls.connect, fetch: globalThis.fetch };
afterAll(() => {
  tls.connect = original.connect;
  globalThis.fetch = original.fetch;
});

const status = (): Promise<number | undefined> => new Promise((resolve, reject) => {
  https.get('https://api.example.com/rates', (answer) => resolve(answer.resume().statusCode)).on('error', reject);
});

it('ends what is opened over TLS at the server of the trial, side by side', async () => {
  reroute();
  const [first, second] = [await answering(429), await answering(503)];
  const both = await Promise.all([toPort(first.port, status), toPort(second.port, status)]);
  const again = await toPort(second.port, status);
  const fetched = await toPort(first.port, async () => (await fetch('https://api.example.com/rates')).status);
  first.close();
  second.close();
  expect([...both, again, fetched]).toEqual([429, 503, 503, 429]);
});
