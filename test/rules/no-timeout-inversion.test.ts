import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-timeout-inversion/index.ts';
import type { TimeoutBound } from '../../src/link/program-facts.ts';
import { at, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<TimeoutBound>) =>
  judgeOne(rule, { inversions: [{ location: at(1), outer: { location: at(9), what: 'pTimeout', ms: 10_000 }, related: [], ...some }] });

describe('no-timeout-inversion', () => {
  it('does the arithmetic of a retry', () => {
    const judgement = judge({ inner: { what: 'this loop', ms: 15_600, formula: '3 × 5 s + 600 ms', by: 'retry' } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'retry', severity: 'medium' });
    expect(judgement.message).toContain('Inside pTimeout, which gives up after 10 s, this loop may take 15.6 s: 3 × 5 s + 600 ms.');
  });

  it('names the one call that is longer', () => {
    expect(judge({ inner: { what: 'fetch', ms: 30_000, formula: '30 s', by: 'call' } })).toMatchObject({ verdict: 'breaks', messageId: 'call' });
  });

  it('holds where it fits, and where nothing inside has a time', () => {
    expect(judge({ inner: { what: 'fetch', ms: 10_000, formula: '10 s', by: 'call' } })).toMatchObject({ verdict: 'holds', reason: 'at most 10 s inside 10 s' });
    expect(judge({}).verdict).toBe('holds');
  });

  it('leaves open what is not known', () => {
    expect(judge({ unknown: 'the time around it is not known here' })).toMatchObject({ verdict: 'unknown' });
  });
});
