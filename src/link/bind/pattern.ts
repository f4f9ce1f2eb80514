/** Patterns with at most one `*`, as in tsconfig `paths` and package.json `exports`. */

/** What the `*` stands for in `text`, '' for a pattern without one; undefined when it does not match. */
export function matchPattern(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === text ? '' : undefined;
  const tail = pattern.slice(star + 1);
  if (text.length < star + tail.length || !text.startsWith(pattern.slice(0, star)) || !text.endsWith(tail)) return undefined;
  return text.slice(star, text.length - tail.length);
}

export interface PatternEntry<T> {
  readonly pattern: string;
  readonly value: T;
}

/** The patterns that match, the most specific first: whole names, then the longest text before the `*`. */
export function bestMatches<T>(entries: readonly PatternEntry<T>[], text: string): { value: T; star: string }[] {
  return entries
    .flatMap(({ pattern, value }) => {
      const star = matchPattern(pattern, text);
      if (star === undefined) return [];
      const stop = pattern.indexOf('*');
      return [{ value, star, rank: stop === -1 ? Number.POSITIVE_INFINITY : stop }];
    })
    .sort((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank));
}

export function fillPattern(target: string, star: string): string {
  return target.replaceAll('*', () => star);
}
