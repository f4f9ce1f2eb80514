import { addressesOf } from './addresses/addresses.ts';
import { browserParts } from './browser/parts.ts';
import { clocksOf } from './clocks/index.ts';
import { deadlinesOf } from './deadlines/sites.ts';
import { handlersOf } from './errors/handlers.ts';
import { fanoutsOf } from './fanouts/fanouts.ts';
import { inversionsOf } from './latency/inversions.ts';
import { remoteLatenciesOf } from './latency/remote-latencies.ts';
import { locksOf } from './locks/sites.ts';
import { nestsOf } from './nested-retries/nests.ts';
import { handOffsOf } from './passing/handed-on.ts';
import { permanentsOf } from './permanent/permanent.ts';
import type { FileSites } from './program-facts.ts';
import type { Program } from './program/program.ts';
import { retriesOf, unaskedRetries } from './retries/index.ts';
import { transactionsOf } from './transactions/sites.ts';

/** All sites of one file; other files are read when a question needs them. */
export function sitesOf(program: Program, path: string): FileSites {
  const unit = program.unit(path);
  if (unit === undefined) return noSites(path);
  const browser = browserParts(program, unit);
  const retries = retriesOf(program, unit);
  const unasked = unaskedRetries(program, unit);
  return {
    path,
    ...deadlinesOf(program, unit),
    retries,
    nests: nestsOf(program, unit),
    inversions: inversionsOf(program, unit),
    latencies: remoteLatenciesOf(program, unit),
    ...locksOf(program, unit),
    clocks: clocksOf(program, unit),
    addresses: addressesOf(program, unit),
    handlers: handlersOf(program, unit),
    transactions: transactionsOf(program, unit),
    fanouts: fanoutsOf(program, unit),
    handOffs: handOffsOf(program, unit),
    permanents: permanentsOf(program, unit, retries),
    ...(unasked.length > 0 ? { unasked } : {}),
    ...(browser.length > 0 ? { browser } : {}),
  };
}

/** Of a file that holds nothing, or that cannot be looked at. */
export function noSites(path: string): FileSites {
  return { path, deadlines: [], ineffective: [], retries: [], nests: [], inversions: [], latencies: [], locks: [], releases: [], clocks: [], addresses: [], handlers: [], transactions: [], fanouts: [], handOffs: [], permanents: [] };
}
