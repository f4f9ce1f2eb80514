import { duration } from '../rules/define-rule.ts';
import type { DeadlineSite, RemoteLatency } from '../src/link/program-facts.ts';
import { siteKey } from './place.ts';
import type { Latency } from './review.ts';

/** The worse the higher. */
export const RANK: Readonly<Record<RemoteLatency['end'], number>> = { known: 0, unknown: 1, unbounded: 2 };

/** The worst of the calls of a row: at its places, at the uses of a client that are named, or anywhere where it is its library's one client. */
export function latencyOf(group: readonly DeadlineSite[], latencies: readonly RemoteLatency[], alone: boolean): Latency | undefined {
  const places = new Set([...group, ...group.flatMap(({ subject, related }) => (subject === 'client' ? related : []))].map(({ location }) => siteKey(location)));
  const ours = latencies.filter(({ location, library }) => places.has(siteKey(location)) || (alone && group.some((site) => site.library.id === library)));
  const [worst] = [...ours].sort((a, b) => RANK[b.end] - RANK[a.end] || b.ms - a.ms);
  if (worst === undefined) return undefined;
  const requests = ours.map((one) => one.requests);
  const amplification = requests.includes(undefined) ? undefined : Math.max(...requests.map((one) => one ?? 1));
  return { state: worst.end, ...(worst.end === 'known' || worst.ms > 0 ? { ms: worst.ms } : {}), text: textOf(worst), ...(amplification === undefined ? {} : { amplification }) };
}

/** `15.6 s = 3 × 5 s + 600 ms`; what is known of it and why there is no more. */
export function textOf({ end, ms, formula, because }: Pick<RemoteLatency, 'end' | 'ms' | 'formula' | 'because'>): string {
  const figure = duration(ms);
  const shown = formula === figure || formula === '' ? figure : `${figure} = ${formula}`;
  if (end === 'known') return shown;
  const reason = because === undefined ? end : `${end === 'unbounded' ? 'unbounded' : 'unknown'}: ${because}`;
  // A formula without a figure says no more than the reason does.
  return ms > 0 ? `at least ${figure}, ${formula}; ${reason}` : /\d/.test(formula) ? `${reason}, ${formula}` : reason;
}
