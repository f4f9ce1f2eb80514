import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-idempotency-key/index.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';
import { at, judgeOne, repeated, retry } from '../support/facts.ts';

const judge = (some: Partial<RetryConstruct>) => judgeOne(rule, { retries: [retry(some)] });

describe('require-idempotency-key: what breaks', () => {
  it('reports an effect that is made twice, and where', () => {
    const judgement = judge({ runs: [repeated({ effect: 'read' }), repeated({}), repeated({ callee: 'queue.add', location: at(3) })] });
    expect(judgement).toMatchObject({
      verdict: 'breaks',
      messageId: 'none',
      severity: 'high',
      related: [{ location: at(2), message: 'payments.post is done again' }, { location: at(3), message: 'queue.add is done again' }],
    });
    expect(judgement.message).toContain('payments.post is done again by this loop, and nothing tells the second time from the first.');
  });

  it('has words of its own for a key that is made in each attempt', () => {
    expect(judge({ runs: [repeated({ key: 'per-attempt' })] })).toMatchObject({ verdict: 'breaks', messageId: 'perAttempt' });
  });

  it('has words of its own for a job that is given again', () => {
    expect(judge({ form: 'queue', what: "the queue's attempts", runs: [repeated({})] })).toMatchObject({ verdict: 'breaks', messageId: 'redelivered' });
  });

  it('needs to see one of them only', () => {
    expect(judge({ runs: [repeated({ effect: 'unknown' }), repeated({})], runsKnown: false }).verdict).toBe('breaks');
  });
});

describe('require-idempotency-key: what does not', () => {
  it.each(['stable', 'automatic'] as const)('accepts a key that is %s', (key) => {
    expect(judge({ runs: [repeated({ key })] })).toMatchObject({ verdict: 'holds', reason: 'the same key goes with each attempt' });
  });

  it.each(['read', 'idempotent'] as const)('needs no key for what is %s', (effect) => {
    expect(judge({ runs: [repeated({ effect })] })).toMatchObject({ verdict: 'holds', reason: 'doing it twice does no harm' });
  });

  it('accepts what is tried again only when nothing was done', () => {
    expect(judge({ retries: 'nothing-done', runs: [repeated({})] }).verdict).toBe('holds');
  });

  it('does not apply to what is done once, nor to waiting for a lock', () => {
    expect(judge({ attempts: { kind: 'finite', count: 1, by: 'count' }, runs: [repeated({})] }).verdict).toBe('not-applicable');
    expect(judge({ purpose: 'contention', runs: [repeated({})] }).verdict).toBe('not-applicable');
  });

  it('is silent where it cannot see', () => {
    expect(judge({ runs: [repeated({ effect: 'unknown' })] })).toMatchObject({ verdict: 'unknown', reason: 'what a second payments.post does is not known' });
    expect(judge({ runs: [repeated({ key: 'unknown' })] }).verdict).toBe('unknown');
    expect(judge({ runsKnown: false }).verdict).toBe('unknown');
  });
});
