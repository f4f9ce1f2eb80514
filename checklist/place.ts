import type { Location } from '../src/link/program-facts.ts';
import type { Place } from './review.ts';

export function placeOf({ path, start }: Location): Place {
  return { path, line: start.line, column: start.column };
}

/** By code units, so that the order is the same on every machine. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Two judgements of one span speak of one site. */
export function siteKey({ path, start }: Location): string {
  return `${path}\n${start.offset}`;
}
