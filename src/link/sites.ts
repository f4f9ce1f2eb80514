import { addressesOf } from './addresses/addresses.ts';
import { browserParts } from './browser/parts.ts';
import { clocksOf } from './clocks/index.ts';
import { deadlinesOf } from './deadlines/sites.ts';
import { handlersOf } from './errors/handlers.ts';
import { coordinationOf } from './coordination/coordination.ts';
import { fanoutsOf } from './fanouts/fanouts.ts';
import { entryLatenciesOf } from './latency/entry-latencies.ts';
import { inversionsOf } from './latency/inversions.ts';
import { remoteLatenciesOf } from './latency/remote-latencies.ts';
import { livenessOf } from './liveness/liveness.ts';
import { locksOf } from './locks/sites.ts';
import { twoStepLocks } from './locks/two-steps.ts';
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
  const known: Partial<Found> = {};
  const deadlines = (): Found['deadlinesOf'] => (known.deadlinesOf ??= deadlinesOf(program, unit));
  const locks = (): Found['locksOf'] => (known.locksOf ??= locksOf(program, unit));
  const retries = (): FileSites['retries'] => (known.retries ??= retriesOf(program, unit));
  // What no rule that runs asks for costs nothing. Written as one literal: of these there is one for each file.
  return {
    path,
    ...(browser.length > 0 && { browser }),
    get deadlines() { return deadlines().deadlines; },
    get ineffective() { return deadlines().ineffective; },
    get retries() { return retries(); },
    get nests() { return (known.nests ??= nestsOf(program, unit)); },
    get inversions() { return (known.inversions ??= inversionsOf(program, unit)); },
    get latencies() { return (known.latencies ??= remoteLatenciesOf(program, unit)); },
    get entryLatencies() { return (known.entryLatencies ??= entryLatenciesOf(program, unit)); },
    get locks() { return locks().locks; },
    get releases() { return locks().releases; },
    get twoStepLocks() { return (known.twoStepLocks ??= twoStepLocks(program, unit)); },
    get clocks() { return (known.clocks ??= clocksOf(program, unit)); },
    get addresses() { return (known.addresses ??= addressesOf(program, unit)); },
    get handlers() { return (known.handlers ??= handlersOf(program, unit)); },
    get transactions() { return (known.transactions ??= transactionsOf(program, unit)); },
    get fanouts() { return (known.fanouts ??= fanoutsOf(program, unit)); },
    get handOffs() { return (known.handOffs ??= handOffsOf(program, unit)); },
    get permanents() { return (known.permanents ??= permanentsOf(program, unit, retries())); },
    get unasked() { return (known.unasked ??= unaskedRetries(program, unit)); },
    get livenesses() { return (known.livenesses ??= livenessOf(program, unit)); },
    get coordinations() { return (known.coordinations ??= coordinationOf(program, unit)); },
    get shortLived() { return (known.shortLived ??= shortLivedIn(program, unit)); },
  };
}

/** The lists that were asked for. */
type Found = { -readonly [List in Exclude<keyof FileSites, 'path' | 'browser'>]: FileSites[List] } & {
  deadlinesOf: ReturnType<typeof deadlinesOf>;
  locksOf: ReturnType<typeof locksOf>;
};

/** Of a file that holds nothing, or that cannot be looked at. */
export function noSites(path: string): FileSites {
  return { path, deadlines: [], ineffective: [], retries: [], nests: [], inversions: [], latencies: [], entryLatencies: [], locks: [], releases: [], twoStepLocks: [], clocks: [], addresses: [], handlers: [], transactions: [], fanouts: [], handOffs: [], permanents: [], unasked: [], livenesses: [], coordinations: [], shortLived: [] };
}
