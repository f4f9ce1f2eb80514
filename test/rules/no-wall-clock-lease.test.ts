import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-wall-clock-lease/index.ts';
import { at, clock, judgeOne, sites } from '../support/facts.ts';

describe('no-wall-clock-lease', () => {
  it('reports the comparison, with the readings that feed it', () => {
    const judgement = judgeOne(rule, { clocks: [clock({ decides: 'lease', subject: 'expiresAt' })] });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'lease', severity: 'high', location: at(2), related: [{ location: at(1) }] });
    expect(judgement.message).toContain('comparing expiresAt with the local clock.');
  });

  it('leaves everything else to other rules', () => {
    expect(rule.judgeSites(sites({ clocks: [clock({ harmless: 'expiry' }), clock({ decides: 'id' })] }), {})).toEqual([]);
  });
});
