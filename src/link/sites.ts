import { addressesOf } from './addresses/addresses.ts';
import { browserParts } from './browser/parts.ts';
import { clocksOf } from './clocks/index.ts';
import { deadlinesOf } from './deadlines/sites.ts';
import { handlersOf } from './errors/handlers.ts';
import { coordinationOf } from './coordination/coordination.ts';
import { fanoutsOf } from './fanouts/fanouts.ts';
import { inversionsOf } from './latency/inversions.ts';
import { remoteLatenciesOf } from './latency/remote-latencies.ts';
import { livenessOf } from './liveness/liveness.ts';
import { locksOf } from './locks/sites.ts';
import { nestsOf } from './nested-retries/nests.ts';
import { handOffsOf } from './passing/handed-on.ts';
import { permanentsOf } from './permanent/permanent.ts';
import type { FileSites } from './program-facts.ts';
import type { Program } from './program/program.ts';
import { retriesOf, unaskedRetries } from './retries/index.ts';
import { shortLivedIn } from './short-lived/short-lived.ts';
import { transactionsOf } from './transactions/sites.ts';

/** All sites of one file, each list found when it is first asked for; other files are read when a question needs them. */
export function sitesOf(program: Program, path: string): FileSites {
  const unit = program.unit(path);
  if (unit === undefined) return noSites(path);
  const browser = browserParts(program, unit);
  const deadlines = once(() => deadlinesOf(program, unit));
  const locks = once(() => locksOf(program, unit));
  const retries = once(() => retriesOf(program, unit));
  const found: Lists = {
    deadlines: () => deadlines().deadlines,
    ineffective: () => deadlines().ineffective,
    retries,
    nests: () => nestsOf(program, unit),
    inversions: () => inversionsOf(program, unit),
    latencies: () => remoteLatenciesOf(program, unit),
    locks: () => locks().locks,
    releases: () => locks().releases,
    clocks: () => clocksOf(program, unit),
    addresses: () => addressesOf(program, unit),
    handlers: () => handlersOf(program, unit),
    transactions: () => transactionsOf(program, unit),
    fanouts: () => fanoutsOf(program, unit),
    handOffs: () => handOffsOf(program, unit),
    permanents: () => permanentsOf(program, unit, retries()),
    unasked: () => unaskedRetries(program, unit),
    livenesses: () => livenessOf(program, unit),
    coordinations: () => coordinationOf(program, unit),
    shortLived: () => shortLivedIn(program, unit),
  };
  return whenAsked({ ...noSites(path), ...(browser.length > 0 ? { browser } : {}) }, found);
}

type Lists = { readonly [List in Exclude<keyof FileSites, 'path' | 'browser'>]: () => FileSites[List] };

/** What no rule that runs asks for costs nothing. */
function whenAsked(sites: FileSites, found: Lists): FileSites {
  for (const [name, find] of Object.entries(found)) Object.defineProperty(sites, name, { enumerable: true, get: once<unknown>(find) });
  return sites;
}

function once<T>(find: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: find() }).value;
}

/** Of a file that holds nothing, or that cannot be looked at. */
export function noSites(path: string): FileSites {
  return { path, deadlines: [], ineffective: [], retries: [], nests: [], inversions: [], latencies: [], locks: [], releases: [], clocks: [], addresses: [], handlers: [], transactions: [], fanouts: [], handOffs: [], permanents: [], unasked: [], livenesses: [], coordinations: [], shortLived: [] };
}
