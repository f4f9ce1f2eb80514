import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-jitter/index.ts';
import type { RetryConstruct } from '../../src/link/program-facts.ts';
import { at, judgeOne, retry } from '../support/facts.ts';

const judge = (some: Partial<RetryConstruct>) => judgeOne(rule, { retries: [retry({ jitter: { kind: 'no' }, ...some })] });
const times = (count: number): RetryConstruct['attempts'] => ({ kind: 'finite', count, by: 'count' });

describe('require-jitter', () => {
  it('reports a delay without randomness', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'none', severity: 'medium' });
    expect(judgement.message).toContain('The delay of this loop has no randomness in it.');
    expect(judgement.message).toContain('Wait a random part of the delay, such as Math.random() * delay.');
  });

  it('tells how the library is told', () => {
    expect(judge({ what: 'pRetry', remedy: { jitter: 'randomize: true in the options' } }).message).toContain('Write randomize: true in the options.');
  });

  it('names the branch', () => {
    expect(judge({ jitter: { kind: 'no', at: at(8) } })).toMatchObject({ messageId: 'branch', data: { line: '8' }, related: [{ location: at(8) }] });
  });

  it('asks who waits for a lock', () => {
    expect(judge({ purpose: 'contention', delay: { kind: 'constant', ms: 100 } })).toMatchObject({ verdict: 'breaks', messageId: 'contention' });
  });

  it('leaves what does not wait at all to require-backoff', () => {
    expect(judge({ delay: { kind: 'none' } }).verdict).toBe('not-applicable');
  });

  it('accepts randomness, and the delay that the server gives', () => {
    expect(judge({ jitter: { kind: 'yes' } }).verdict).toBe('holds');
    expect(judge({ delay: { kind: 'server-directed' } }).verdict).toBe('holds');
  });

  it('accepts so few attempts that they make no waves', () => {
    expect(judge({ attempts: times(1) }).verdict).toBe('holds');
    expect(judge({ attempts: times(2) }).verdict).toBe('holds');
    expect(judge({ attempts: times(3), purpose: 'local-conflict' }).verdict).toBe('holds');
    expect(judge({ attempts: times(3) }).verdict).toBe('breaks');
    expect(judge({ attempts: times(4), purpose: 'local-conflict' }).verdict).toBe('breaks');
  });

  it('is silent where it cannot see', () => {
    expect(judge({ jitter: { kind: 'unknown', reason: 'the delay is computed elsewhere' } }).verdict).toBe('unknown');
    expect(judge({ delay: { kind: 'unknown', reason: 'the delay is a parameter' } }).verdict).toBe('unknown');
  });
});
