import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../bench/accuracy/families.ts';
import { score } from '../../../bench/accuracy/score.ts';
import { precision, recall, tallyBy } from '../../../bench/accuracy/tally.ts';
import { finding, label, labelSet } from './made-up.ts';

const labels = [
  label({ line: 10 }),
  label({ line: 20 }),
  label({ line: 30, verdict: 'ok' }),
  label({ line: 40, verdict: 'ok' }),
  label({ line: 50, rule: 'require-jitter' }),
  label({ line: 60, rule: 'require-jitter', verdict: 'ok' }),
  label({ line: 70, rule: 'require-backoff' }),
  label({ line: 80, rule: 'no-insecure-transport' }),
];
const findings = [
  finding({ line: 10 }),
  finding({ line: 11 }),
  finding({ line: 30 }),
  finding({ line: 90, rule: 'no-ineffective-timeout' }),
  finding({ line: 50, rule: 'require-jitter' }),
  finding({ line: 70, rule: 'require-backoff' }),
  finding({ line: 99, rule: 'require-backoff' }),
];
const scored = score(labelSet(labels), findings);

describe('a made-up result is counted', () => {
  it('by rule, unread findings under the rule for which they speak', () => {
    expect(Object.fromEntries(tallyBy([scored], (rule) => rule))).toEqual({
      'no-insecure-transport': { bugs: 1, found: 0, nearMisses: 0, reported: 0, unread: 0 },
      'require-backoff': { bugs: 1, found: 1, nearMisses: 0, reported: 0, unread: 1 },
      'require-jitter': { bugs: 1, found: 1, nearMisses: 1, reported: 0, unread: 0 },
      'require-timeout': { bugs: 2, found: 1, nearMisses: 2, reported: 1, unread: 1 },
    });
  });

  it('by family', () => {
    expect(Object.fromEntries(tallyBy([scored], familyOf))).toEqual({
      other: { bugs: 1, found: 0, nearMisses: 0, reported: 0, unread: 0 },
      retries: { bugs: 2, found: 2, nearMisses: 1, reported: 0, unread: 1 },
      timeouts: { bugs: 2, found: 1, nearMisses: 2, reported: 1, unread: 1 },
    });
  });

  it('over several repositories', () => {
    expect(Object.fromEntries(tallyBy([scored, scored], () => 'all'))).toEqual({
      all: { bugs: 10, found: 6, nearMisses: 6, reported: 2, unread: 4 },
    });
  });
});

describe('the shares of a tally', () => {
  it('are recall and the two ends of precision', () => {
    const tally = { bugs: 8, found: 6, nearMisses: 20, reported: 2, unread: 4 };
    expect(recall(tally)).toBe(0.75);
    expect(precision(tally)).toEqual({ least: 0.5, most: 0.75 });
  });

  it('are undefined where nothing is divided', () => {
    const nothing = { bugs: 0, found: 0, nearMisses: 3, reported: 0, unread: 0 };
    expect(recall(nothing)).toBeUndefined();
    expect(precision(nothing)).toBeUndefined();
    expect(precision({ ...nothing, unread: 1 })).toEqual({ least: 0, most: undefined });
  });
});
