import { drawSamples } from './draw-sample.ts';
import { familyOf } from './families.ts';
import { judge, type Judged, type Result } from './judge.ts';
import type { Confidence, LabelSet } from './label.ts';
import type { Finding } from './read-sarif.ts';
import { score, type Scope, type Score } from './score.ts';
import { tallyBy, type Tally } from './tally.ts';

export interface Tallies {
  rules: Map<string, Tally>;
  families: Map<string, Tally>;
  total: Tally;
}

export interface RepositorySummary extends Tallies {
  repository: string;
  commit: string;
  score: Score;
  sample: Finding[];
}

export interface Summary {
  confidence: Confidence;
  repositories: RepositorySummary[];
  pooled: Tallies;
  /** Undefined when only one rule is scored. */
  judged: Judged[] | undefined;
}

/** Every figure of a run. @param corpus every label set, with or without a result. */
export function summarise(
  results: Result[],
  corpus: LabelSet[],
  { confidence = 'medium', rule, sample, seed }: Scope & { sample: number; seed: string },
): Summary {
  const scores = results.map(({ set, findings }) => score(set, findings, { confidence, rule }));
  const samples = drawSamples(
    scores.map(({ unread }) => unread),
    sample,
    seed,
  );
  const repositories = results.map(({ set: { repository, commit } }, index) => {
    const own = scores[index] ?? { labels: [], unread: [] };
    return { repository, commit, score: own, sample: samples[index] ?? [], ...tally([own]) };
  });
  return {
    confidence,
    repositories,
    pooled: tally(scores),
    judged: rule === undefined ? judge(results, corpus) : undefined,
  };
}

function tally(scores: Score[]): Tallies {
  const total = tallyBy(scores, () => 'total').get('total');
  return {
    rules: tallyBy(scores, (rule) => rule),
    families: tallyBy(scores, familyOf),
    total: total ?? { bugs: 0, found: 0, nearMisses: 0, reported: 0, unread: 0 },
  };
}
