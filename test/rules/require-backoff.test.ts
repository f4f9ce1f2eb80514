import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-backoff/index.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';
import { at, judgeOne, retry } from '../support/facts.ts';

const judge = (some: Partial<RetryConstruct>) => judgeOne(rule, { retries: [retry(some)] });
const times = (count: number): RetryConstruct['attempts'] => ({ kind: 'finite', count, by: 'count' });

describe('require-backoff: what breaks', () => {
  it('reports attempts without a delay', () => {
    const judgement = judge({ delay: { kind: 'none' } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'none', severity: 'high' });
    expect(judgement.message).toBe(
      'What failed is tried again at once by this loop, up to 5 times. A peer that is down because of its load gets that load again, many times over, and stays down. Double the delay after each failure, up to a cap, and spread it at random.',
    );
  });

  it('reports a constant delay, with its length', () => {
    const judgement = judge({ delay: { kind: 'constant', ms: 1500 }, jitter: { kind: 'no' }, attempts: { kind: 'endless' } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'constant' });
    expect(judgement.message).toContain('after the same delay each time (1.5 s), without end.');
  });

  it('reports a random delay that does not grow', () => {
    expect(judge({ delay: { kind: 'constant' } })).toMatchObject({ verdict: 'breaks', messageId: 'random' });
  });

  it('names the branch that does not back off', () => {
    const judgement = judge({ delay: { kind: 'constant', ms: 1000, branch: at(9) }, jitter: { kind: 'no' } });
    expect(judgement).toMatchObject({ messageId: 'branch', related: [{ location: at(9), message: 'this branch does not back off' }] });
    expect(judgement.message).toContain('In its branch at line 9, this loop waits the same time after each failure (1 s)');
  });

  it('tells how the library is told', () => {
    const judgement = judge({ what: "the queue's attempts", delay: { kind: 'none' }, remedy: { backoff: "backoff: { type: 'exponential', delay: 1000 }" } });
    expect(judgement.message).toContain("Write backoff: { type: 'exponential', delay: 1000 }.");
  });

  it('is milder with a connection that is asked for at a steady pace', () => {
    expect(judge({ purpose: 'connection', delay: { kind: 'constant', ms: 500 } }).severity).toBe('medium');
    expect(judge({ purpose: 'connection', delay: { kind: 'none' } }).severity).toBe('high');
  });

  it('counts attempts that it does not know as many', () => {
    expect(judge({ delay: { kind: 'none' }, attempts: { kind: 'unknown', reason: 'attempts is a parameter' } })).toMatchObject({ verdict: 'breaks' });
    expect(judge({ delay: { kind: 'none' }, attempts: { kind: 'finite', by: 'time' } }).message).toContain('as often as it is told');
  });
});

describe('require-backoff: what does not', () => {
  it('accepts delays that grow, and those that the server gives', () => {
    expect(judge({ delay: { kind: 'growing', shape: 'linear', capMs: 30_000 } })).toMatchObject({ verdict: 'holds', reason: 'the delay grows up to 30 s' });
    expect(judge({})).toMatchObject({ verdict: 'holds', reason: 'the delay grows' });
    expect(judge({ delay: { kind: 'server-directed' } }).verdict).toBe('holds');
  });

  it.each([[1, 'it is done once'], [2, 'one extra attempt']])('accepts %d attempts', (count, reason) => {
    expect(judge({ delay: { kind: 'none' }, attempts: times(count) })).toMatchObject({ verdict: 'holds', reason });
    expect(judge({ delay: { kind: 'none' }, attempts: times(3) }).verdict).toBe('breaks');
  });

  it('accepts three attempts at a local conflict, and more of them with a random delay', () => {
    expect(judge({ purpose: 'local-conflict', delay: { kind: 'none' }, attempts: times(3) }).verdict).toBe('holds');
    expect(judge({ purpose: 'local-conflict', delay: { kind: 'none' }, attempts: times(4) }).verdict).toBe('breaks');
    expect(judge({ purpose: 'local-conflict', delay: { kind: 'constant' }, attempts: times(10) }).verdict).toBe('holds');
  });

  it('does not ask who waits for a lock', () => {
    expect(judge({ purpose: 'contention', delay: { kind: 'none' } }).verdict).toBe('not-applicable');
  });

  it('is silent where the delay is not known', () => {
    expect(judge({ delay: { kind: 'unknown', reason: 'the delay is a parameter' } })).toMatchObject({ verdict: 'unknown', reason: 'the delay is a parameter' });
  });
});
