import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-lock-ttl/index.ts';
import type { LockAcquisition } from '../../src/link/program-facts.ts';
import { at, judgeOne, lock } from '../support/facts.ts';

const judge = (some: Partial<LockAcquisition>) => judgeOne(rule, { locks: [lock(some)] });

describe('require-lock-ttl', () => {
  it('reports a lease that never ends, and why', () => {
    const judgement = judge({ what: 'redis.setnx', ttl: { kind: 'none', why: 'the expiry is set by a second command' } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'none', severity: 'high' });
    expect(judgement.message).toBe(
      'redis.setnx takes a lock that never expires: the expiry is set by a second command. A holder that crashes, or is deployed over, leaves it locked for everybody until a person removes it. Give it a time to live in the same command that takes it, such as SET key owner NX PX 30000, longer than the work.',
    );
  });

  it('has words of its own for a lock row', () => {
    expect(judge({ scope: 'row', ttl: { kind: 'none' } })).toMatchObject({ verdict: 'breaks', messageId: 'row' });
  });

  it('lets a homegrown election speak for its lock', () => {
    expect(judge({ purpose: 'leadership', ttl: { kind: 'none' } }).yieldsTo).toEqual({ rules: ['no-homegrown-leader-election'], at: [at(1)] });
  });

  it.each(['session', 'transaction'] as const)('accepts what ends with its %s', (scope) => {
    expect(judge({ scope, ttl: { kind: 'none' } })).toMatchObject({ verdict: 'holds', reason: `it ends with its ${scope}` });
  });

  it('accepts a lease that ends', () => {
    expect(judge({})).toMatchObject({ verdict: 'holds', reason: 'it expires after 10 s' });
    expect(judge({ ttl: { kind: 'finite' } })).toMatchObject({ verdict: 'holds', reason: 'it expires' });
    expect(judge({ ttl: { kind: 'bound' } }).verdict).toBe('holds');
  });

  it('is silent where the time is not known', () => {
    expect(judge({ ttl: { kind: 'unknown', reason: 'ttl comes from env LOCK_TTL' } })).toMatchObject({ verdict: 'unknown', reason: 'ttl comes from env LOCK_TTL' });
  });

  it('does not ask a claim that is meant to stay', () => {
    expect(judge({ purpose: 'claim', ttl: { kind: 'none' } }).verdict).toBe('not-applicable');
  });
});
