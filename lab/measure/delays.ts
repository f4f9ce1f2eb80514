/** Delays between attempts, ms: one list for each of several runs of the same code. */
export type Runs = readonly (readonly number[])[];

/** 'untold' where there were too few delays to tell. */
export type Growth = 'none' | 'constant' | 'growing' | 'untold';

/** Below this, nobody meant to wait: it is the time that an attempt takes. The first attempts may take longer. */
const HARDLY = 40;

/** The shape of the delays, from their means over the runs. */
export function growthOf(runs: Runs): Growth {
  const means = columns(runs).map(mean);
  const [first] = means;
  if (first === undefined) return 'untold';
  if (middle(means) < HARDLY && Math.max(...means) < 3 * HARDLY) return 'none';
  if (means.length === 1) return 'untold';
  // The cap may be reached on the way, so that the longest counts, not the last.
  return Math.max(...means) > 1.4 * Math.max(first, 1) || (hasJitter(runs) === false && risesSteadily(means)) ? 'growing' : 'constant';
}

/** Each is longer than the one before it, be it by a fiftieth. */
function risesSteadily(means: readonly number[]): boolean {
  return means.length > 2 && means.every((delay, index) => index === 0 || delay > 1.02 * (means[index - 1] ?? 0));
}

/** Whether attempts wait differently in each run; undefined where there was but one. The runs go side by side, so that a busy machine delays them alike. */
export function hasJitter(runs: Runs): boolean | undefined {
  const all = columns(runs);
  if (all.length === 0) return undefined;
  const differing = all.filter((column) => spread(column) > Math.max(40, 0.02 * mean(column)));
  // One alone may be a pause of the machine; the first may all be a minimum that hides it.
  return differing.length >= Math.min(2, Math.ceil(all.length / 2));
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
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
