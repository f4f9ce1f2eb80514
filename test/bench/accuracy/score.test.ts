import { describe, expect, it } from 'vitest';
import type { Label } from '../../../bench/accuracy/label.ts';
import type { Finding } from '../../../bench/accuracy/read-sarif.ts';
import { score, type Scope } from '../../../bench/accuracy/score.ts';
import { finding, label, labelSet } from './made-up.ts';

function outcomes(labels: Label[], findings: Finding[], scope?: Scope): string[] {
  return score(labelSet(labels), findings, scope).labels.map(({ outcome }) => outcome);
}

describe('a finding lies on a label', () => {
  it('up to two lines before its first line', () => {
    expect(outcomes([label()], [finding({ line: 8 })])).toEqual(['found']);
    expect(outcomes([label()], [finding({ line: 7 })])).toEqual(['missed']);
  });

  it('up to two lines after its last line', () => {
    expect(outcomes([label()], [finding({ line: 14 })])).toEqual(['found']);
    expect(outcomes([label()], [finding({ line: 15 })])).toEqual(['missed']);
  });

  it('in the same file alone', () => {
    expect(outcomes([label()], [finding({ path: 'src/api.tsx' })])).toEqual(['missed']);
  });

  it('of the same rule alone', () => {
    expect(outcomes([label()], [finding({ rule: 'require-backoff' })])).toEqual(['missed']);
  });

  it('of a rule that speaks in its place', () => {
    expect(outcomes([label()], [finding({ rule: 'no-ineffective-timeout' })])).toEqual(['found']);
    const clock = label({ rule: 'no-wall-clock-ordering' });
    expect(outcomes([clock], [finding({ rule: 'no-wall-clock-id' })])).toEqual(['found']);
    expect(outcomes([clock], [finding({ rule: 'no-wall-clock-lease' })])).toEqual(['found']);
  });
});

describe('a near miss', () => {
  const nearMiss = label({ verdict: 'ok' });

  it('is quiet without a finding and reported with one', () => {
    expect(outcomes([nearMiss], [])).toEqual(['quiet']);
    expect(outcomes([nearMiss], [finding()])).toEqual(['reported']);
  });

  it('is excused where the finding also lies on a bug of its rule', () => {
    const bug = label({ line: 14, endLine: 16 });
    expect(outcomes([nearMiss, bug], [finding({ line: 13 })])).toEqual(['excused', 'found']);
  });

  it('is reported where the bug beside it is met by another finding', () => {
    const bug = label({ line: 20 });
    expect(outcomes([nearMiss, bug], [finding(), finding({ line: 20 })])).toEqual(['reported', 'found']);
  });

  it('is not excused by a bug of another rule of the family', () => {
    const labels = [
      label({ verdict: 'ok', rule: 'no-wall-clock-ordering' }),
      label({ verdict: 'bug', rule: 'no-wall-clock-id' }),
    ];
    expect(outcomes(labels, [finding({ rule: 'no-wall-clock-id' })])).toEqual(['reported', 'found']);
  });

  it('is not excused by a bug that is left out for want of confidence', () => {
    const bug = label({ confidence: 'medium' });
    expect(outcomes([nearMiss, bug], [finding()])).toEqual(['excused', 'found']);
    expect(outcomes([nearMiss, bug], [finding()], { confidence: 'high' })).toEqual(['reported']);
  });
});

describe('a rule scored alone', () => {
  const labels = [label(), label({ rule: 'no-wall-clock-id', line: 30 })];

  it('leaves out the labels and findings of others', () => {
    const all = score(labelSet(labels), [finding({ line: 50 }), finding({ line: 60, rule: 'no-wall-clock-id' })]);
    expect(all.unread.map(({ line }) => line)).toEqual([50, 60]);
    const one = score(labelSet(labels), all.unread, { rule: 'require-timeout' });
    expect(one.labels.map((scored) => scored.label)).toEqual([labels[0]]);
    expect(one.unread.map(({ line }) => line)).toEqual([50]);
  });
});
