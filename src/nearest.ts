import { closest, distance } from 'fastest-levenshtein';

/** The known word that a misspelt one comes nearest to; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const found = closest(word.toLowerCase(), known);
  return distance(word.toLowerCase(), found) <= Math.max(2, word.length / 3) ? found : undefined;
}

/** `; did you mean 'require-timeout'?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : `; did you mean '${found}'?`;
}
