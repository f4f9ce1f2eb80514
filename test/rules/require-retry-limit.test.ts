import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-retry-limit/index.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';
import { at, judgeOne, retry } from '../support/facts.ts';

const judge = (some: Partial<RetryConstruct>) => judgeOne(rule, { retries: [retry({ attempts: { kind: 'endless' }, ...some })] });

describe('require-retry-limit', () => {
  it('reports a retry without end', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'endless', severity: 'high' });
    expect(judgement.message).toContain('A failure that lasts is tried again by this loop for ever.');
    expect(judgement.message).toContain('Give up after a number of attempts or a time, and hand the last error on.');
    expect(judge({ remedy: { limit: 'maxAttempts: 4' } }).message).toContain('Write maxAttempts: 4, and hand the last error on.');
  });

  it('reports who waits for a lock without end', () => {
    expect(judge({ purpose: 'contention' })).toMatchObject({ verdict: 'breaks', messageId: 'contention' });
  });

  it('lets a process keep its connection as long as it backs off', () => {
    expect(judge({ purpose: 'connection', lifetime: 'process' }).verdict).toBe('holds');
    expect(judge({ form: 'reconnect', lifetime: 'unknown' }).verdict).toBe('holds');
    expect(judge({ purpose: 'connection', lifetime: 'request' }).verdict).toBe('breaks');
    expect(judge({ purpose: 'remote', lifetime: 'process', delay: { kind: 'none' } }).verdict).toBe('breaks');
  });

  it('lets a process that starts wait for what it needs', () => {
    expect(judge({ purpose: 'remote', lifetime: 'process', delay: { kind: 'constant', ms: 1000 } }).verdict).toBe('holds');
    expect(judge({ purpose: 'remote', lifetime: 'request', delay: { kind: 'constant', ms: 1000 } }).verdict).toBe('breaks');
  });

  it('lets require-backoff speak for a keeper that does not back off', () => {
    expect(judge({ form: 'reconnect', delay: { kind: 'constant', ms: 500 } })).toMatchObject({
      verdict: 'breaks',
      messageId: 'keeper',
      yieldsTo: { rules: ['require-backoff'], at: [at(1)] },
    });
    expect(judge({ form: 'reconnect', delay: { kind: 'unknown', reason: 'the strategy is a parameter' } }).verdict).toBe('unknown');
  });

  it.each([
    [{ kind: 'finite', count: 5, by: 'count' } as const, 'at most 5 attempts'],
    [{ kind: 'finite', by: 'time' } as const, 'bounded by time'],
    [{ kind: 'finite', by: 'signal' } as const, 'bounded by signal'],
  ])('accepts what ends: %j', (attempts, reason) => {
    expect(judge({ attempts })).toMatchObject({ verdict: 'holds', reason });
  });

  it('is silent where the number is not known', () => {
    expect(judge({ attempts: { kind: 'unknown', reason: 'retries comes from env RETRIES' } })).toMatchObject({ verdict: 'unknown', reason: 'retries comes from env RETRIES' });
  });
});
