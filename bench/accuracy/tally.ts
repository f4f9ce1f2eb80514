import { kin } from './families.ts';
import type { Score } from './score.ts';

/** Labels and findings, counted. */
export interface Tally {
  bugs: number;
  found: number;
  nearMisses: number;
  /** Near misses that were reported: false alarms. */
  reported: number;
  unread: number;
}

/** Counts by any grouping of rules: the rule itself, its family, or everything together. */
export function tallyBy<Group extends string>(scores: Score[], groupOf: (rule: string) => Group): Map<Group, Tally> {
  const tallies = new Map<Group, Tally>();
  const at = (rule: string): Tally => {
    const group = groupOf(rule);
    const tally = tallies.get(group) ?? { bugs: 0, found: 0, nearMisses: 0, reported: 0, unread: 0 };
    tallies.set(group, tally);
    return tally;
  };
  for (const { labels, unread } of scores) {
    for (const { label, outcome } of labels) {
      const tally = at(label.rule);
      tally[label.verdict === 'bug' ? 'bugs' : 'nearMisses'] += 1;
      if (outcome === 'found' || outcome === 'reported') tally[outcome] += 1;
    }
    for (const finding of unread) at(kin(finding.rule)).unread += 1;
  }
  return new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Share of the bugs that were found, undefined when there are none. */
export function recall({ found, bugs }: Tally): number | undefined {
  return bugs === 0 ? undefined : found / bugs;
}

/**
 * Share of the findings that are right: at least (every unread one is wrong) and at most (they are left out).
 * Undefined when nothing was reported.
 */
export function precision({ found, reported, unread }: Tally): { least: number; most: number | undefined } | undefined {
  if (found + reported + unread === 0) return undefined;
  return {
    least: found / (found + reported + unread),
    most: found + reported === 0 ? undefined : found / (found + reported),
  };
}
