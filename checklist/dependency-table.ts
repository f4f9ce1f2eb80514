import type { DeadlineSite, PlainEffect, RemoteLatency, RepeatedEffect, RetryConstruct } from '../src/link/program-facts.ts';
import { latencyOf } from './latency.ts';
import { compareText, placeOf, siteKey } from './place.ts';
import { retriesFor } from './retries-of-dependency.ts';
import type { Dependency } from './review.ts';
import type { Reviewed } from './reviewed.ts';
import { timeoutsOf } from './timeouts-of-dependency.ts';

/** One row for each client that is made, and one for the ad-hoc calls of each function. Sorted by library, name and place. */
export function dependencyTable({ sites }: Reviewed): readonly Dependency[] {
  const groups = new Map<string, [DeadlineSite, ...DeadlineSite[]]>();
  for (const site of sites.flatMap((file) => file.deadlines)) {
    const key = rowKey(site);
    const group = groups.get(key);
    if (group) group.push(site);
    else groups.set(key, [site]);
  }
  const constructs = sites.flatMap((file) => file.retries);
  const rows = [...groups.values()];
  const latencies = sites.flatMap((file) => file.latencies);
  return rows.map((group) => rowOf(group, { constructs, latencies }, rows)).sort(compareRows);
}

function rowKey({ subject, library, callee, kind, location }: DeadlineSite): string {
  return [library.id, library.version, subject, kind, callee, subject === 'client' ? siteKey(location) : ''].join('\n');
}

type Group = readonly [DeadlineSite, ...DeadlineSite[]];

interface Around {
  readonly constructs: readonly RetryConstruct[];
  readonly latencies: readonly RemoteLatency[];
}

function rowOf(group: Group, { constructs, latencies }: Around, rows: readonly Group[]): Dependency {
  const [{ callee, library, subject, kind }] = group;
  const repeated = runsOf(group, constructs, rows);
  const latency = latencyOf(group, latencies, isAlone(group, rows));
  return {
    name: callee,
    library: { id: library.id, title: library.title, ...(library.version !== undefined && { version: library.version }) },
    subject,
    kind,
    at: group.map(({ location }) => placeOf(location)),
    calls: group.reduce((sum, site) => sum + (subject === 'client' ? site.uses : 1), 0),
    timeouts: timeoutsOf(group),
    retries: retriesFor(group, repeated.map(({ construct }) => construct)),
    idempotency: idempotencyOf(group, repeated.map(({ effect }) => effect)),
    ...(latency === undefined ? {} : { latency }),
  };
}

interface Run {
  readonly construct: RetryConstruct;
  readonly effect: RepeatedEffect;
}

/** What runs calls of this row again: at its places, at the uses of a client that are named, or anywhere where it is its library's one client. */
function runsOf(group: Group, constructs: readonly RetryConstruct[], rows: readonly Group[]): readonly Run[] {
  const [{ subject, library }] = group;
  const named = subject === 'client' ? group.flatMap(({ related }) => related) : [];
  const places = new Set([...group, ...named].map(({ location }) => siteKey(location)));
  const alone = isAlone(group, rows);
  const isOurs = ({ location, library: { id } }: RepeatedEffect): boolean => places.has(siteKey(location)) || (alone && id === library.id);
  return constructs.flatMap((construct) => construct.runs.filter(isOurs).map((effect) => ({ construct, effect })));
}

/** The one client of its library. */
function isAlone([{ subject, library }]: Group, rows: readonly Group[]): boolean {
  return subject === 'client' && rows.filter(([other]) => other.library.id === library.id).length === 1;
}

function idempotencyOf(group: Group, repeated: readonly RepeatedEffect[]): Dependency['idempotency'] {
  const effects = new Set<PlainEffect>([...group.map(({ effect }) => effect), ...repeated.map(({ effect }) => effect)]);
  if (effects.has('write')) return keyOf(repeated.filter(({ effect }) => effect === 'write'));
  if (effects.has('unknown')) return 'unknown';
  return effects.has('idempotent') ? 'idempotent' : 'reads only';
}

function keyOf(writes: readonly RepeatedEffect[]): Dependency['idempotency'] {
  if (writes.some(({ key }) => key === 'unknown')) return 'unknown';
  const keyed = writes.length > 0 && writes.every(({ key }) => key === 'stable' || key === 'automatic');
  return keyed ? 'writes with a key' : 'writes without a key';
}

function compareRows(a: Dependency, b: Dependency): number {
  return compareText(a.library.title, b.library.title) || compareText(a.name, b.name) || comparePlacesOf(a, b);
}

function comparePlacesOf({ at: [a] }: Dependency, { at: [b] }: Dependency): number {
  return a && b ? compareText(a.path, b.path) || a.line - b.line || a.column - b.column : 0;
}
