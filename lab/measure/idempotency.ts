import { atPath } from '../harness/option-path.ts';
import type { IdempotencyProof, Packages } from '../harness/proof.ts';
import type { Finding } from '../harness/result.ts';
import { watch } from '../harness/watchdog.ts';
import { answering, type Arrival } from '../servers/answering.ts';
import { ofIdempotency } from './shows.ts';

const KEY = 'the-key-of-this-write';

/** Sends a write that fails, and looks for a key that is the same in each attempt. */
export async function measureIdempotency<Library, With>(packages: Packages<Library, With>, proof: IdempotencyProof<Library, With>): Promise<Finding> {
  const arrivals = await send(packages, proof, {});
  const withKey = proof.option === undefined ? undefined : await send(packages, proof, atPath(proof.option, KEY));
  const measured = {
    attempts: arrivals.length,
    headers: keyHeaders(arrivals),
    ...(withKey && { optionHeaders: Object.keys(withKey[0]?.headers ?? {}).filter((name) => withKey.every(({ headers }) => headers[name] === KEY)) }),
  };
  return { kind: 'idempotency', shows: ofIdempotency(measured), measured };
}

async function send<Library, With>(
  packages: Packages<Library, With>,
  { send: make, fails = 503 }: IdempotencyProof<Library, With>,
  options: Readonly<Record<string, unknown>>,
): Promise<readonly Arrival[]> {
  const server = await answering(fails);
  await watch(() => make({ ...packages, url: server.url, port: server.port, options, fail: () => undefined }), 6000);
  server.close();
  return server.arrivals;
}

/** Headers named as keys of idempotency, with one value over all attempts. */
function keyHeaders(arrivals: readonly Arrival[]): string[] {
  const names = Object.keys(arrivals[0]?.headers ?? {}).filter((name) => /idempot|client-token|request-id|repeatability/.test(name));
  return names.filter((name) => arrivals.every(({ headers }) => headers[name] === arrivals[0]?.headers[name]));
}
