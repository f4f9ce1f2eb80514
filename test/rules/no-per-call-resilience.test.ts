import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-per-call-resilience/index.ts';
import type { ShortLivedGuard } from '../../src/link/program-facts.ts';
import { at, judgeOne, shortLived } from '../support/facts.ts';

const judge = (some: Partial<ShortLivedGuard>) => judgeOne(rule, { shortLived: [shortLived(some)] });

describe('no-per-call-resilience', () => {
  it('reports what is made for one call, each sort in its words', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'breaker', severity: 'medium', location: at(2), related: [{ location: at(3), message: 'used here' }] });
    expect(judgement.message).toContain('new CircuitBreaker is made in the function that uses it once.');
    expect(judge({ sort: 'limiter', what: 'pLimit' }).message).toContain('nothing is limited');
    expect(judge({ sort: 'connections', what: 'new Pool', library: { id: 'pg', title: 'pg' } }).message).toContain('new Pool (pg) opens connections of its own each time that this function runs.');
  });

  it('accepts what is kept, and says how', () => {
    expect(judge({ life: { kind: 'kept', how: 'it is stored' } })).toMatchObject({ verdict: 'holds', reason: 'it is stored' });
  });

  it('is silent where it cannot see', () => {
    expect(judge({ life: { kind: 'unknown', reason: 'where it is used' } })).toMatchObject({ verdict: 'unknown', reason: 'where it is used' });
  });
});
