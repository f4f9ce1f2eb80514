/** Median, minimum and maximum of repeated measurements. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  const min = sorted[0];
  const max = sorted.at(-1);
  if (upper === undefined || lower === undefined || min === undefined || max === undefined) {
    throw new Error('nothing was measured');
  }
  return { median: (lower + upper) / 2, min, max };
}

/** The ratio of the medians, with the least and the greatest ratio of two runs of one round. */
export function ratioSpread(values: readonly number[], base: readonly number[]): Spread {
  const rounds = spread(values.map((value, round) => value / (base[round] ?? Number.NaN)));
  return { ...rounds, median: spread(values).median / spread(base).median };
}
