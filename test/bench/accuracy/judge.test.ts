import { describe, expect, it } from 'vitest';
import { judge, type Judged } from '../../../bench/accuracy/judge.ts';
import type { Label, LabelSet } from '../../../bench/accuracy/label.ts';
import { finding, label, labelSet } from './made-up.ts';

/** So many labels, ten lines apart. */
function sites(count: number, differs: Partial<Label>): Label[] {
  return Array.from({ length: count }, (_, index) => label({ line: 10 * (index + 1), ...differs }));
}

/** The judgement of a family when the first so many of each list of labels are reported. */
function judgeReported(family: string, lists: [Label[], reported: number][], set?: LabelSet): Judged | undefined {
  const labels = set ?? labelSet(lists.flatMap(([list]) => list));
  const findings = lists.flatMap(([list, reported]) =>
    list.slice(0, reported).map(({ rule, path, line }) => finding({ rule, path, line })),
  );
  return judge([{ set: labels, findings }], [labels]).find((one) => one.family === family);
}

describe('recall', () => {
  it('of timeouts is the mean of the repositories that have any', () => {
    const large = labelSet(sites(10, {}), [], 'owner/large');
    const small = labelSet(sites(2, {}), [], 'owner/small');
    const none = labelSet(sites(3, { verdict: 'ok' }), [], 'owner/none');
    const all = large.labels.map(({ line }) => finding({ line }));
    const sets = [
      { set: large, findings: all },
      { set: small, findings: all.slice(0, 1) },
      { set: none, findings: [] },
    ];
    expect(judge(sets, [large, small, none])[0]).toMatchObject({ recall: 0.75, recallIs: 'mean', bugs: 12, found: 11 });
  });

  it('of other families is pooled', () => {
    const large = labelSet(sites(10, { rule: 'require-jitter' }), [], 'owner/large');
    const small = labelSet(sites(2, { rule: 'require-backoff' }), [], 'owner/small');
    const findings = large.labels.slice(0, 9).map(({ line }) => finding({ line, rule: 'require-jitter' }));
    const sets = [
      { set: large, findings },
      { set: small, findings: [] },
    ];
    expect(judge(sets, [large, small])[1]).toMatchObject({ family: 'retries', recall: 0.75, recallIs: 'pooled' });
  });

  it('has to reach what the family needs', () => {
    const bugs = sites(20, { rule: 'require-lock-ttl' });
    expect(judgeReported('locks', [[bugs, 11]])).toMatchObject({ recall: 0.55, recallNeeded: 0.55, passes: true });
    expect(judgeReported('locks', [[bugs, 10]])).toMatchObject({ recall: 0.5, passes: false });
  });

  it('is not reached where there is no bug to find', () => {
    expect(judgeReported('clocks', [])).toMatchObject({ recall: undefined, passes: false });
  });

  it('is not asked of calls', () => {
    const bugs = sites(10, { rule: 'no-unbounded-fanout' });
    expect(judgeReported('calls', [[bugs, 0]])).toMatchObject({ recall: 0, recallNeeded: undefined, passes: true });
  });
});

describe('the labels of a family', () => {
  const clock = { rule: 'no-wall-clock-ordering' };

  it('are those of high confidence when these hold ten bugs', () => {
    const unsure = sites(4, { ...clock, confidence: 'medium', path: 'b.ts' });
    expect(judgeReported('clocks', [[sites(10, clock), 4], [unsure, 0]])).toMatchObject({ confidence: 'high', bugs: 10 });
  });

  it('are all of them when there are fewer', () => {
    const unsure = sites(4, { ...clock, confidence: 'medium', path: 'b.ts' });
    expect(judgeReported('clocks', [[sites(9, clock), 4], [unsure, 0]])).toMatchObject({ confidence: 'medium', bugs: 13 });
  });

  it('are chosen by the whole corpus, not by what was scored', () => {
    const scored = labelSet(sites(3, clock));
    const other = labelSet(sites(7, clock), [], 'owner/other');
    expect(judge([{ set: scored, findings: [] }], [scored, other])[3]).toMatchObject({ confidence: 'high', bugs: 3 });
  });
});

describe('near misses', () => {
  const bugs = sites(10, { path: 'bug.ts' });

  it('may be reported twice in every family', () => {
    const nearMisses = sites(5, { verdict: 'ok' });
    expect(judgeReported('timeouts', [[bugs, 10], [nearMisses, 2]])).toMatchObject({ reportedAllowed: 2, passes: true });
    expect(judgeReported('timeouts', [[bugs, 10], [nearMisses, 3]])).toMatchObject({ reported: 3, passes: false });
  });

  it('may be reported in 4 of 100 cases', () => {
    const nearMisses = sites(124, { verdict: 'ok' });
    expect(judgeReported('timeouts', [[bugs, 10], [nearMisses, 4]])).toMatchObject({ reportedAllowed: 4, passes: true });
    expect(judgeReported('timeouts', [[bugs, 10], [nearMisses, 5]])).toMatchObject({ passes: false });
  });
});
