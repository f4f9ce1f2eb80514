import type { Location } from '../link/index.ts';

interface Placed {
  readonly rule: string;
  readonly location: Location;
}

/** By path, line, column and rule, the same on every machine; what ends first stands first. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    compare(a.location.path, b.location.path) ||
    a.location.start.offset - b.location.start.offset ||
    compare(a.rule, b.rule) ||
    a.location.end.offset - b.location.end.offset
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
