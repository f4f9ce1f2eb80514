import type { Summary, Tallies } from './summarise.ts';
import type { Outcome } from './score.ts';

/** The summary as plain data, with every list spelled out. */
export function toJson(summary: Summary, absent: string[], warnings: string[]): object {
  const repositories = summary.repositories.map((one) => {
    const labelsThat = (wanted: Outcome): object[] =>
      one.score.labels.filter(({ outcome }) => outcome === wanted).map(({ label }) => label);
    return {
      repository: one.repository,
      commit: one.commit,
      ...figures(one),
      sample: one.sample,
      missed: labelsThat('missed'),
      reported: labelsThat('reported'),
      unread: one.score.unread,
    };
  });
  const { confidence, pooled, judged } = summary;
  return { confidence, absent, warnings, repositories, pooled: figures(pooled), judged };
}

function figures({ rules, families, total }: Tallies): object {
  return { total, families: Object.fromEntries(families), rules: Object.fromEntries(rules) };
}
