import { duration } from '../rules/define-rule.ts';
import type { EntryLatency } from '../src/link/program-facts.ts';
import { RANK, textOf } from './latency.ts';
import { comparePlaces, placeOf } from './place.ts';
import type { EntryPoint } from './review.ts';
import type { Reviewed } from './reviewed.ts';

/** Every entry point that waits for a remote call, the worst first. */
export function entryTable({ sites }: Reviewed): readonly EntryPoint[] {
  const found = sites.flatMap((file) => file.entryLatencies);
  return [...found].sort(compare).map(rowOf);
}

function compare(a: EntryLatency, b: EntryLatency): number {
  return RANK[b.end] - RANK[a.end] || b.ms - a.ms || b.requests - a.requests || comparePlaces(placeOf(a.location), placeOf(b.location));
}

function rowOf(site: EntryLatency): EntryPoint {
  const { location, entry, end, ms, requests, more, calls, bound } = site;
  return {
    name: entry.what,
    by: entry.by,
    at: placeOf(location),
    latency: { state: end, ...(end === 'known' || ms > 0 ? { ms } : {}), text: textOf(site) },
    ...(bound && { bound: { ms: bound.ms, text: duration(bound.ms), by: bound.what, at: placeOf(bound.location) } }),
    requests: { seen: requests, more: more === true },
    calls: calls.map(({ callee, library, location: place }) => ({ name: callee, library: library.id, at: placeOf(place) })),
  };
}
