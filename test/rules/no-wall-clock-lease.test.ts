import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-wall-clock-lease/index.ts';
import { at, clock, judgeOne, lock, sites } from '../support/facts.ts';

describe('no-wall-clock-lease', () => {
  it('reports the comparison, with the readings that feed it', () => {
    const judgement = judgeOne(rule, { clocks: [clock({ decides: 'lease', subject: 'expiresAt' })] });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'lease', severity: 'high', location: at(2), related: [{ location: at(1) }] });
    expect(judgement.message).toContain('comparing expiresAt with the local clock.');
  });

  it('leaves everything else to other rules', () => {
    expect(rule.judgeSites(sites({ clocks: [clock({ harmless: 'expiry' }), clock({ decides: 'id' })] }), {})).toEqual([]);
  });

  it('accepts a lock that its store ends', () => {
    expect(judgeOne(rule, { locks: [lock({})] })).toMatchObject({ verdict: 'holds', reason: 'the store ends it by its own clock' });
    expect(judgeOne(rule, { locks: [lock({ scope: 'session', ttl: { kind: 'bound' } })] })).toMatchObject({ verdict: 'holds', reason: 'it ends with its session' });
    expect(rule.judgeSites(sites({ locks: [lock({ scope: 'row' }), lock({ ttl: { kind: 'none' } })] }), {})).toEqual([]);
  });
});
