import { FAMILIES, familyOf } from './families.ts';
import type { Confidence, LabelSet } from './label.ts';
import type { Finding } from './read-sarif.ts';
import { score } from './score.ts';
import { recall, tallyBy, type Tally } from './tally.ts';

/** What a family has to reach. */
const RECALL_NEEDED: Readonly<Partial<Record<keyof typeof FAMILIES, number>>> = {
  timeouts: 0.65,
  retries: 0.55,
  locks: 0.55,
  clocks: 0.4,
};
/** How many near misses in a hundred may be reported; two always may. */
const REPORTED_PERCENT = 4;
/** With fewer high-confidence bugs than this in the whole corpus, a family is scored on every label. */
const ENOUGH_BUGS = 10;

export interface Result {
  set: LabelSet;
  findings: Finding[];
}

/** The figures of one family by which a version is accepted. */
export interface Judged {
  family: keyof typeof FAMILIES;
  confidence: Confidence;
  /** Undefined when the scored repositories hold no bug of the family. */
  recall: number | undefined;
  /** The mean of the repositories' recalls, or all their bugs in one. */
  recallIs: 'mean' | 'pooled';
  /** Undefined: no recall is asked of this family. */
  recallNeeded: number | undefined;
  bugs: number;
  found: number;
  nearMisses: number;
  reported: number;
  reportedAllowed: number;
  passes: boolean;
}

/** @param corpus every label set, scored or not: it decides which labels a family is scored on. */
export function judge(results: Result[], corpus: LabelSet[]): Judged[] {
  const families = Object.keys(FAMILIES) as (keyof typeof FAMILIES)[];
  return families.map((family) => judgeFamily(family, results, confidenceFor(family, corpus)));
}

function judgeFamily(family: keyof typeof FAMILIES, results: Result[], confidence: Confidence): Judged {
  const scores = results.map(({ set, findings }) => score(set, findings, { confidence }));
  const tallies = scores.map((one) => tallyBy([one], familyOf).get(family)).filter((tally) => tally !== undefined);
  const { bugs, found, nearMisses, reported } = sum(tallies);
  const recallIs = family === 'timeouts' ? 'mean' : 'pooled';
  const reached = recallIs === 'mean' ? mean(tallies.map(recall)) : recall(sum(tallies));
  const recallNeeded = RECALL_NEEDED[family];
  const reportedAllowed = Math.max(2, Math.floor((REPORTED_PERCENT * nearMisses) / 100));
  const enough = recallNeeded === undefined || (reached !== undefined && reached >= recallNeeded);
  const passes = enough && reported <= reportedAllowed;
  return {
    family,
    confidence,
    recall: reached,
    recallIs,
    recallNeeded,
    bugs,
    found,
    nearMisses,
    reported,
    reportedAllowed,
    passes,
  };
}

function confidenceFor(family: keyof typeof FAMILIES, corpus: LabelSet[]): Confidence {
  const bugs = corpus
    .flatMap((set) => set.labels)
    .filter((label) => label.verdict === 'bug' && label.confidence === 'high' && familyOf(label.rule) === family);
  return bugs.length < ENOUGH_BUGS ? 'medium' : 'high';
}

function sum(tallies: Tally[]): Tally {
  const total: Tally = { bugs: 0, found: 0, nearMisses: 0, reported: 0, unread: 0 };
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  return total;
}

function mean(values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b) / known.length;
}
