import type { Judged } from './judge.ts';
import type { Summary, Tallies } from './summarise.ts';
import { precision, recall, type Tally } from './tally.ts';

const HEADER = `  ${'rule'.padEnd(30)}  bugs found recall  near misses reported  unread  precision`;

/** The score of every repository, of all together, and the figures by which a version is accepted. */
export function reportFigures(summary: Summary, scored: string): string[] {
  const labels = summary.confidence === 'high' ? 'labels of high confidence' : 'all labels';
  return [
    ...summary.repositories.flatMap((one) => [
      `${one.repository} at ${one.commit.slice(0, 12)}, ${labels}`,
      ...reportTallies(one),
    ]),
    `All together (${scored}), ${labels}`,
    ...reportTallies(summary.pooled),
    ...(summary.judged ? reportJudged(summary.judged, scored) : ['No family is judged when one rule is scored.']),
  ];
}

function reportTallies({ rules, families, total }: Tallies): string[] {
  return [
    HEADER,
    ...[...rules].map(([rule, tally]) => reportTally(rule, tally)),
    ...[...families].map(([family, tally]) => reportTally(`= ${family}`, tally)),
    reportTally('= all', total),
    '',
  ];
}

function reportTally(name: string, tally: Tally): string {
  const { bugs, found, nearMisses, reported, unread } = tally;
  const range = precision(tally);
  return [
    `  ${name.padEnd(30)}`,
    column(bugs, 4),
    column(found, 5),
    column(percent(recall(tally)), 6),
    column(nearMisses, 12),
    column(reported, 8),
    column(unread, 7),
    range ? ` ${percent(range.least)} to ${percent(range.most)}` : ' -',
  ].join(' ');
}

function reportJudged(judged: Judged[], scored: string): string[] {
  return [
    `Judged (${scored}); labels of high confidence, of all where a family has too few`,
    `  ${'family'.padEnd(10)} ${'recall'.padEnd(38)} needed  ${'near misses reported'.padEnd(30)} passes`,
    ...judged.map((one) => {
      const labels = one.confidence === 'high' ? '' : ', all labels';
      const how = one.recallIs === 'mean' ? 'mean of repositories' : 'pooled';
      const reached = `${percent(one.recall, 1)} (${how}, ${one.found}/${one.bugs}${labels})`;
      const share = one.nearMisses === 0 ? undefined : one.reported / one.nearMisses;
      const alarms = `${one.reported} of ${one.nearMisses} (${percent(share, 1)}), at most ${one.reportedAllowed}`;
      const needed = percent(one.recallNeeded).padStart(6);
      return `  ${one.family.padEnd(10)} ${reached.padEnd(38)} ${needed}  ${alarms.padEnd(30)} ${one.passes ? 'yes' : 'NO'}`;
    }),
  ];
}

function percent(share: number | undefined, digits = 0): string {
  return share === undefined ? '-' : `${(100 * share).toFixed(digits)}%`;
}

function column(value: number | string, width: number): string {
  return String(value).padStart(width);
}
