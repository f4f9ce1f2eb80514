/** Delays between attempts, ms: one list for each of several runs of the same code. */
export type Runs = readonly (readonly number[])[];

export type Growth = 'none' | 'constant' | 'growing' | 'single';

/** Below this, nobody meant to wait: it is the time that an attempt takes. */
const HARDLY = 25;

/** The shape of the delays, from their means over the runs; 'single' where there is but one. */
export function growthOf(runs: Runs): Growth {
  const means = columns(runs).map(mean);
  const [first] = means;
  if (means.every((delay) => delay < HARDLY)) return 'none';
  if (first === undefined || means.length === 1) return 'single';
  // The cap may be reached on the way, so that the longest counts, not the last.
  return Math.max(...means) > 1.4 * Math.max(first, 1) ? 'growing' : 'constant';
}

/** Whether most attempts wait differently in each run. The runs go side by side, so that a busy machine delays them alike. */
export function hasJitter(runs: Runs): boolean {
  const all = columns(runs);
  const differing = all.filter((column) => spread(column) > Math.max(25, 0.02 * mean(column)));
  return all.length > 0 && differing.length * 2 >= all.length;
}

/** The first delay, ms, as the runs have it on average. */
export function firstOf(runs: Runs): number | undefined {
  const [first] = columns(runs);
  return first && Math.round(mean(first));
}

/** The nth delays of all runs together, as far as every run got. */
function columns(runs: Runs): number[][] {
  const depth = Math.min(...runs.map((run) => run.length));
  return Array.from({ length: Number.isFinite(depth) ? depth : 0 }, (_, index) => runs.flatMap((run) => run[index] ?? []));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
