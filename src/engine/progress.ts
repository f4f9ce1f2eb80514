import type { AnalysisOptions } from '../engine-result.ts';

/** How often is told: each so many items, and at the last. */
const STRIDE = 50;

/** Maps a list one after the other and tells how far it is. */
export function mapTelling<T, R>(items: readonly T[], step: string, tell: AnalysisOptions['onProgress'], map: (item: T) => R): R[] {
  return items.map((item, index) => {
    const result = map(item);
    const done = index + 1;
    if (done % STRIDE === 0 || done === items.length) tell?.({ step, done, total: items.length });
    return result;
  });
}
