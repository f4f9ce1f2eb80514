import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-nested-retry/index.ts';
import type { RetryLayer, RetryNest } from '../../src/link/program-facts.ts';
import { at, axios, judgeOne, retry } from '../support/facts.ts';

const layer = (line: number, some: Partial<RetryLayer>): RetryLayer => ({ location: at(line), what: 'this loop', by: 'code', ...some });
const nest = (layers: readonly RetryLayer[], role: RetryNest['role'] = 'outermost'): RetryNest => ({
  location: at(1), role, layers, call: { location: at(9), callee: 's3.send', library: axios }, related: [],
});
const sdk = layer(9, { what: 's3.send', by: 'default', attempts: 3, library: 'AWS SDK', off: 'maxAttempts: 1' });

describe('no-nested-retry', () => {
  it('gives the product with its factors', () => {
    const judgement = judgeOne(rule, { nests: [nest([layer(1, { attempts: 3 }), layer(5, { attempts: 4 }), sdk])] });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'product', severity: 'critical' });
    expect(judgement.message).toContain('What is already retried is retried again by this loop: one call of s3.send becomes 3 × 4 × 3 (AWS SDK default) = 36 requests.');
    expect(judgement.message).toContain('write maxAttempts: 1 for AWS SDK');
  });

  it('is critical from ten requests on', () => {
    expect(judgeOne(rule, { nests: [nest([layer(1, { attempts: 3 }), sdk])] }).severity).toBe('high');
    expect(judgeOne(rule, { nests: [nest([layer(1, { attempts: 5 }), layer(2, { attempts: 2 })])] }).severity).toBe('critical');
  });

  it('says what it does not know, and multiplies nothing', () => {
    const judgement = judgeOne(rule, { nests: [nest([layer(1, {}), sdk])] });
    expect(judgement).toMatchObject({ messageId: 'unknown', severity: 'high' });
    expect(judgement.message).toContain('unknown × 3 (AWS SDK default) requests');
  });

  it('leaves a loop to the rules that speak of it alone', () => {
    expect(judgeOne(rule, { nests: [nest([layer(1, { attempts: 3 }), sdk])] }).yieldsTo).toEqual({ rules: ['require-retry-limit', 'require-backoff'], at: [at(1)] });
  });

  it('reports the nest once, at the outermost', () => {
    expect(judgeOne(rule, { nests: [nest([layer(7, { attempts: 3 }), layer(1, { attempts: 4 })], 'inner')], retries: [retry({})] })).toMatchObject({ verdict: 'not-applicable' });
  });

  it('holds for a retry that runs no other, and leaves open what is out of sight', () => {
    expect(judgeOne(rule, { retries: [retry({ runsKnown: true })] }).verdict).toBe('holds');
    expect(judgeOne(rule, { retries: [retry({ runsKnown: false })] }).verdict).toBe('unknown');
    expect(judgeOne(rule, { retries: [retry({ purpose: 'contention' })] }).verdict).toBe('not-applicable');
    expect(judgeOne(rule, { retries: [retry({ attempts: { kind: 'finite', by: 'count', count: 1 } })] }).verdict).toBe('not-applicable');
  });
});
