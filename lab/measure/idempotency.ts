import { atPath } from '../harness/option-path.ts';
import type { IdempotencyProof, MakeAttempt, Packages } from '../harness/proof.ts';
import type { Finding } from '../harness/result.ts';
import { toPort } from '../harness/reroute.ts';
import { watch } from '../harness/watchdog.ts';
import { answering, type Arrival } from '../servers/answering.ts';
import { ofAbsent, ofIdempotency } from './shows.ts';

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

/** The same write against servers that ask for less, refuse, or lose the reply: how often it arrives, unasked. */
export async function measureSingle<Library, With>(packages: Packages<Library, With>, make: MakeAttempt<Library, With>): Promise<{ readonly absent: Finding; readonly idempotency: Finding }> {
  const [limited, refused, lost] = await Promise.all([429, 503, 'reset' as const].map((fails) => send(packages, { send: make, fails }, {})));
  const absent = { on429: limited?.length ?? 0, on503: refused?.length ?? 0, onReset: lost?.length ?? 0 };
  const key = { attempts: absent.on503, headers: keyHeaders(refused ?? []) };
  return {
    absent: { kind: 'absent', shows: ofAbsent(absent), measured: absent },
    idempotency: { kind: 'idempotency', shows: ofIdempotency(key), measured: key },
  };
}

async function send<Library, With>(
  packages: Packages<Library, With>,
  { send: make, fails = 503 }: IdempotencyProof<Library, With>,
  options: Readonly<Record<string, unknown>>,
): Promise<readonly Arrival[]> {
  const server = await answering(fails);
  await watch(() => toPort(server.port, () => make({ ...packages, url: server.url, port: server.port, options, fail: () => undefined })), 6000);
  server.close();
  return server.arrivals;
}

/** Headers named as keys of idempotency, with one value over all attempts. */
function keyHeaders(arrivals: readonly Arrival[]): string[] {
  const names = Object.keys(arrivals[0]?.headers ?? {}).filter((name) => /idempot|client-token|request-id|repeatability/.test(name));
  return names.filter((name) => arrivals.every(({ headers }) => headers[name] === arrivals[0]?.headers[name]));
}
