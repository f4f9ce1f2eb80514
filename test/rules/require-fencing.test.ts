import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-fencing/index.ts';
import type { CriticalSection, LockAcquisition, SectionEffect, TwoStepLock } from '../../src/link/program-facts.ts';
import { at, effect, judgeOne, lock, redlock } from '../support/facts.ts';

const judge = (some: Partial<LockAcquisition>) => judgeOne(rule, { locks: [lock(some)] });
const section = (effects: readonly SectionEffect[], more: Partial<CriticalSection> = {}): CriticalSection => ({ seen: 'here', effects, complete: true, ...more });

describe('require-fencing: what breaks', () => {
  it('reports a write that nothing rejects, as critical', () => {
    const judgement = judge({ section: section([effect({}), effect({ callee: 'bank.post', location: at(4) })]) });
    expect(judgement).toMatchObject({
      verdict: 'breaks',
      messageId: 'unfenced',
      severity: 'critical',
      related: [{ location: at(3), message: 'pool.query is not fenced' }, { location: at(4), message: 'bank.post is not fenced' }],
    });
    expect(judgement.message).toContain('pool.query under redlock.acquire is accepted even when its lease of 10 s has run out.');
  });

  it('reports what is read, changed and written back, as high', () => {
    expect(judge({ section: section([effect({ effect: 'idempotent', undoesNewer: true })]) })).toMatchObject({ verdict: 'breaks', severity: 'high' });
  });

  it('reports a write on another connection than the lock', () => {
    expect(judge({ scope: 'transaction', ttl: { kind: 'bound' }, section: section([effect({})]) })).toMatchObject({ verdict: 'breaks', messageId: 'otherConnection' });
  });

  it('does not take a lock that renews itself for a fence', () => {
    expect(judge({ extends: true, section: section([effect({})]) }).verdict).toBe('breaks');
  });

  it('judges a lock whose sections are not here by what it hands to them', () => {
    const absent = (given?: CriticalSection['given']) => judge({ section: section([], { seen: 'elsewhere', ...(given && { given }) }) });
    expect(absent('nothing')).toMatchObject({ verdict: 'breaks', messageId: 'nothingHanded', severity: 'medium' });
    expect(absent('signal')).toMatchObject({ verdict: 'holds', reason: 'the section is given a signal' });
    expect(absent().verdict).toBe('unknown');
  });

  it('reports a lock that is taken in two steps, where doing the work twice does harm', () => {
    const two = (some: Partial<TwoStepLock>) => judgeOne(rule, { twoStepLocks: [{ location: at(2), what: 'cache.set', library: redlock, looked: at(1), effects: [], complete: true, ...some }] });
    expect(two({ effects: [effect({})] })).toMatchObject({ verdict: 'breaks', messageId: 'twoSteps', severity: 'critical', related: [{ location: at(1) }, { location: at(3) }] });
    expect(two({ effects: [effect({ effect: 'idempotent', undoesNewer: true })] })).toMatchObject({ verdict: 'breaks', severity: 'high' });
    expect(two({ effects: [effect({ fence: 'unique' })] }).verdict).toBe('holds');
    expect(two({ complete: false }).verdict).toBe('unknown');
  });

  it('lets a homegrown election speak for its lock', () => {
    expect(judge({ purpose: 'leadership', section: section([effect({})]) }).yieldsTo?.rules).toEqual(['no-homegrown-leader-election']);
  });
});

describe('require-fencing: what does not', () => {
  it.each(['token', 'version', 'unique', 'signal-checked', 'same-transaction', 'earlier-check'] as const)('accepts a write that is fenced by %s', (fence) => {
    expect(judge({ section: section([effect({ fence })]) })).toMatchObject({ verdict: 'holds', reason: 'every write is checked where it is done' });
  });

  it('accepts what harms nobody when it is late', () => {
    expect(judge({ section: section([effect({ effect: 'read' }), effect({ effect: 'idempotent' })]) }).verdict).toBe('holds');
  });

  it.each(['cooldown', 'claim'] as const)('does not apply to a %s', (purpose) => {
    expect(judge({ purpose, section: section([effect({})]) }).verdict).toBe('not-applicable');
  });

  it('leaves a lock without a lease to require-lock-ttl', () => {
    expect(judge({ ttl: { kind: 'none' }, section: section([effect({})]) }).verdict).toBe('not-applicable');
  });

  it('is silent where it cannot see', () => {
    expect(judge({ section: section([effect({ fence: 'unknown' })]) }).verdict).toBe('unknown');
    expect(judge({ section: section([effect({ effect: 'unknown' })]) }).verdict).toBe('unknown');
    expect(judge({ section: section([], { complete: false }) }).verdict).toBe('unknown');
  });

  it('sees enough in one unfenced write', () => {
    expect(judge({ section: section([effect({ fence: 'unknown' }), effect({})], { complete: false }) }).verdict).toBe('breaks');
  });
});
