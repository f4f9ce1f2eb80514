import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-lease-shorter-than-work/index.ts';
import type { LockAcquisition, SectionTime } from '../../src/link/program-facts.ts';
import { at, effect, judgeOne, lock } from '../support/facts.ts';

const judge = (lasts: Partial<SectionTime> | undefined, more: Partial<LockAcquisition> = {}) =>
  judgeOne(rule, { locks: [lock({ section: { seen: 'here', effects: [], complete: true, ...(lasts && { lasts: { ms: 0, end: 'known', formula: '', extended: false, waits: [], ...lasts } }) }, ...more })] });

describe('no-lease-shorter-than-work', () => {
  it('shows the sum that does not fit', () => {
    const judgement = judge({ ms: 20_100, formula: '2 × 10 s + 100 ms' });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'longer', severity: 'high' });
    expect(judgement.message).toContain('The lease of redlock.acquire ends after 10 s, and the work under it may take 20.1 s: 2 × 10 s + 100 ms.');
    expect(judge({ ms: 20_000, end: 'unknown', because: 'n' }).verdict).toBe('breaks');
  });

  it('names the call that may never end, and the way to it', () => {
    const judgement = judge({ end: 'unbounded', because: 'fetch has no deadline', endless: [{ location: at(7), message: 'calls fetch' }] });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'endless', related: [{ message: 'calls fetch' }] });
    expect(judge({ end: 'unbounded', because: 'pool.query has no deadline' }).verdict).toBe('unknown');
  });

  it('holds where it fits, or where somebody looks after the lease', () => {
    expect(judge({ ms: 9000 })).toMatchObject({ verdict: 'holds', reason: 'at most 9 s of 10 s' });
    expect(judge({ ms: 90_000, extended: true }).verdict).toBe('holds');
    expect(judge({ ms: 90_000 }, { extends: true }).verdict).toBe('holds');
    expect(judge(undefined, { section: { seen: 'here', effects: [effect({ fence: 'signal-checked' })], complete: true } }).verdict).toBe('holds');
  });

  it('leaves open what is not known, and what runs out on purpose', () => {
    expect(judge({ end: 'unknown', because: 'a delay that is not known' })).toMatchObject({ verdict: 'unknown', reason: 'a delay that is not known' });
    expect(judge(undefined).verdict).toBe('unknown');
    expect(judge({ ms: 90_000 }, { ttl: { kind: 'finite' } }).verdict).toBe('unknown');
    expect(judge({ ms: 90_000 }, { scope: 'session' }).verdict).toBe('not-applicable');
    expect(judge({ ms: 90_000 }, { purpose: 'cooldown' }).verdict).toBe('not-applicable');
  });
});
