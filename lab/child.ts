// One proof at one version, in a process of its own: a library that hangs or crashes harms nobody else.
// Started by run.ts as `child.ts <library> <version>`; sends each fact as soon as it is measured.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { missing, start, type Daemon } from './daemons/start.ts';
import type { DaemonName } from './daemons/daemon.ts';
import { folderOf } from './harness/install.ts';
import { merge } from './harness/option-path.ts';
import type { IdempotencyProof, MakeAttempt, Packages } from './harness/proof.ts';
import { reroute } from './harness/reroute.ts';
import { loadProof, type AnyProof } from './harness/proofs.ts';
import { measureAnswer } from './measure/answers.ts';
import { measureDeadline } from './measure/deadlines.ts';
import { measureHooks } from './measure/hooks.ts';
import { measureIdempotency, measureSingle } from './measure/idempotency.ts';
import { measureLock } from './measure/locks.ts';
import { measureRetry } from './measure/retries.ts';
import type { FromChild } from './harness/message.ts';
import { describe } from './harness/watchdog.ts';

// Libraries throw from timers and sockets when a server misbehaves; the fact at hand shows in how its call ends.
process.on('uncaughtException', (error) => console.error(`thrown outside a call: ${describe(error)}`));
process.on('unhandledRejection', (error) => console.error(`rejected outside a call: ${describe(error)}`));

type AnyPackages = Packages<unknown, unknown>;
const daemons = new Map<DaemonName, Promise<Daemon>>();

const [library = '', version = ''] = process.argv.slice(2);
try {
  await measure(library, version);
} catch (error) {
  console.error(`Error: ${describe(error)}`);
  process.exit(1);
}
for (const daemon of daemons.values()) await daemon.then(({ stop }) => stop(), () => undefined);
process.exit(0);

async function measure(id: string, at: string): Promise<void> {
  const proof = await loadProof(id);
  if (proof.rerouted === true) reroute();
  const packages = await load(proof, folderOf(id, at));
  for (const [name, deadline] of Object.entries(proof.deadlines ?? {})) {
    await prove(`deadlines.${name}`, async () => {
      const { server } = deadline;
      const daemon = server === undefined || server === 'http' || server === 'tcp' ? undefined : await running(server);
      for (const [fact, finding] of await measureDeadline(name, packages, deadline, daemon)) send({ fact, finding });
    });
  }
  for (const [name, retry] of Object.entries(proof.retries ?? {})) {
    await prove(`retries.${name}`, async () => send({ fact: `retries.${name}`, finding: await measureRetry(packages, retry, retry.server && await running(retry.server)) }));
  }
  await measureOnServers(proof, packages);
  await measureOwnServers(proof, packages);
  const { idempotency, single } = requestsOf(proof);
  if (idempotency) await prove('idempotency', async () => send({ fact: 'idempotency', finding: await measureIdempotency(packages, idempotency) }));
  if (single) await prove('unstated.retries', async () => {
    const found = await measureSingle(packages, single);
    send({ fact: 'unstated.retries', finding: found.absent });
    if (!idempotency && proof.single !== 'call') send({ fact: 'idempotency', finding: found.idempotency });
  });
}

/** What takes a real server: locks and rows. */
async function measureOnServers(proof: AnyProof, packages: AnyPackages): Promise<void> {
  for (const [name, lock] of Object.entries(proof.locks ?? {})) {
    await prove(`locks.${name}`, async () => send({ fact: `locks.${name}`, finding: await measureLock(name, packages, lock, await running(lock.server)) }));
  }
  for (const [name, hooks] of Object.entries(proof.hooks ?? {})) {
    await prove(`hooks.${name}`, async () => send({ fact: `hooks.${name}`, finding: await measureHooks(name, packages, hooks, await running(hooks.server)) }));
  }
}

async function measureOwnServers({ answers = {} }: AnyProof, packages: AnyPackages): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    await prove(`answers.${name}`, async () => send({ fact: `answers.${name}`, finding: await measureAnswer(packages, answer) }));
  }
}

/** What 'write' and 'call' stand for. */
function requestsOf({ idempotency, single, retries = {}, deadlines = {} }: AnyProof): { idempotency?: IdempotencyProof<unknown, unknown> | undefined; single?: MakeAttempt<unknown, unknown> | undefined } {
  const writing = Object.values(retries).find(({ write }) => write !== undefined);
  const call = Object.values(deadlines)[0]?.call;
  return {
    idempotency: idempotency === 'write' ? writing?.write && { send: (attempt) => writing.write?.({ ...attempt, options: merge(writing.asked ?? {}, attempt.options) }) ?? Promise.resolve() } : idempotency,
    single: single === 'call' ? call && ((attempt) => call({ ...attempt, value: undefined, mute: () => undefined })) : single,
  };
}

async function prove(fact: string, measureIt: () => Promise<void>): Promise<void> {
  try {
    await measureIt();
  } catch (error) {
    send({ fact, unproven: describe(error) });
  }
}

async function load(proof: AnyProof, folder: string): Promise<AnyPackages> {
  // Imports resolve from the file that makes them, so that one of the folder's own files has to.
  const { default: from } = await import(pathToFileURL(path.join(folder, 'load.mjs')).href) as { default: (name: string) => Promise<unknown> };
  const others = [...Object.keys(proof.with ?? {}), ...proof.parts ?? []].map(async (name) => [name, await from(name)] as const);
  return { lib: await from(proof.entry ?? proof.install), others: Object.fromEntries(await Promise.all(others)) };
}

function running(name: DaemonName): Promise<Daemon> {
  const reason = missing(name);
  if (reason !== undefined) throw new Error(reason);
  const daemon = daemons.get(name) ?? start(name);
  daemons.set(name, daemon);
  return daemon;
}

function send(message: FromChild): void {
  process.send?.(message);
}
