import { describe, expect, it } from 'vitest';
import { applyDisputes, indexDisputes } from '../../../bench/accuracy/disputes.ts';
import { readDisputes, readLabelSets } from '../../../bench/accuracy/read-labels.ts';
import { label, labelSet } from './made-up.ts';

const FIELDS = ['repository', 'commit', 'path', 'line', 'endLine', 'rule', 'verdict', 'confidence', 'why'];

describe('the labels of the corpus', () => {
  const sets = readLabelSets();
  const labels = sets.flatMap((set) => set.labels);

  it('have all fields, in order', () => {
    for (const one of labels) expect(Object.keys(one)).toEqual(FIELDS);
  });

  it('name a span, a verdict and a confidence', () => {
    for (const { line, endLine, verdict, confidence } of labels) {
      expect(line).toBeGreaterThan(0);
      expect(endLine).toBeGreaterThanOrEqual(line);
      expect(['bug', 'ok']).toContain(verdict);
      expect(['high', 'medium']).toContain(confidence);
    }
  });

  it('agree in repository and commit within a file', () => {
    for (const set of sets) {
      expect(new Set(set.labels.map(({ repository, commit }) => `${repository} ${commit}`)).size).toBe(1);
      expect(set.commit).toMatch(/^[0-9a-f]{40}$/);
      expect(set.directories.length).toBeGreaterThan(0);
    }
  });

  it('are what the disputes are about', () => {
    expect(() => indexDisputes(readDisputes(), sets)).not.toThrow();
  });
});

describe('a dispute', () => {
  const { repository, path, line, rule } = label();
  const dispute = { repository, path, line, rule, reason: 'a wrapper aborts it', verdict: 'ok' } as const;
  const set = labelSet([label(), label({ line: 20 })]);

  it('gives its label the verdict that we hold, on demand', () => {
    const disputeOf = indexDisputes([dispute], [set]);
    expect(applyDisputes(set, disputeOf).labels.map(({ verdict }) => verdict)).toEqual(['ok', 'bug']);
    expect(set.labels[0]?.verdict).toBe('bug');
  });

  it('about no label is refused', () => {
    expect(() => indexDisputes([{ ...dispute, line: 11 }], [set])).toThrow('no label require-timeout at owner/name src/api.ts:11');
  });
});
