import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-lock-release/index.ts';
import type { LockAcquisition } from '../../src/link/program-facts.ts';
import { at, judgeOne, lock } from '../support/facts.ts';

const judge = (some: Partial<LockAcquisition>) => judgeOne(rule, { locks: [lock(some)] });

describe('require-lock-release', () => {
  it.each([
    [{ kind: 'finite', ms: 1000 } as const, 'until it expires'],
    [{ kind: 'none' } as const, 'for ever'],
    [{ kind: 'bound' } as const, 'until it ends by itself'],
  ])('reports a path that leaves it locked', (ttl, until) => {
    const judgement = judge({ ttl, release: { kind: 'some-paths', leak: at(7) } });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'somePaths', related: [{ location: at(7), message: 'leaves without releasing' }] });
    expect(judgement.message).toContain(`not released when the code leaves at line 7. Everybody else then waits ${until}, although nobody works.`);
  });

  it('reports a session lock that nobody releases', () => {
    expect(judge({ scope: 'session', ttl: { kind: 'bound' }, release: { kind: 'never' } })).toMatchObject({ verdict: 'breaks', messageId: 'never' });
  });

  it.each(['finally', 'callback', 'using', 'transaction', 'every-path'] as const)('accepts %s', (kind) => {
    expect(judge({ release: { kind } }).verdict).toBe('holds');
  });

  it('accepts what is left to expire on purpose', () => {
    expect(judge({ release: { kind: 'never' } })).toMatchObject({ verdict: 'holds', reason: 'left to expire on purpose' });
    expect(judge({ purpose: 'cooldown', release: { kind: 'some-paths', leak: at(7) } }).verdict).toBe('not-applicable');
    expect(judge({ scope: 'transaction', release: { kind: 'never' } }).verdict).toBe('holds');
  });

  it('leaves a lease without end to require-lock-ttl', () => {
    expect(judge({ ttl: { kind: 'none' }, release: { kind: 'never' } }).verdict).toBe('not-applicable');
  });

  it('is silent where the release is out of sight', () => {
    expect(judge({ release: { kind: 'unknown', reason: 'the lock is returned' } })).toMatchObject({ verdict: 'unknown', reason: 'the lock is returned' });
    expect(judge({ ttl: { kind: 'unknown', reason: 'ttl is a parameter' }, release: { kind: 'never' } }).verdict).toBe('unknown');
  });
});
