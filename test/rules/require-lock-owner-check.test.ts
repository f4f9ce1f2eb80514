import { describe, expect, it } from 'vitest';
import rule from '../../rules/require-lock-owner-check/index.ts';
import type { LockRelease } from '../../src/link/program-facts.ts';
import { judgeOne, release } from '../support/facts.ts';

const judge = (owner: LockRelease['owner']) => judgeOne(rule, { releases: [release({ owner })] });

describe('require-lock-owner-check', () => {
  it.each([
    ['plain-delete', 'plainDelete', 'redis.del removes the lock, whoever holds it by now.'],
    ['constant-owner', 'constantOwner', 'redis.del compares the owner with a value that every holder shares.'],
    ['read-then-delete', 'readThenDelete', 'redis.del reads the owner and deletes in a second step.'],
  ] as const)('reports %s', (why, messageId, what) => {
    const judgement = judge({ kind: 'unchecked', why });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId, severity: 'high' });
    expect(judgement.message?.startsWith(what)).toBe(true);
  });

  it('accepts a release that checks', () => {
    expect(judge({ kind: 'checked' }).verdict).toBe('holds');
  });

  it('is silent where the script is not known', () => {
    expect(judge({ kind: 'unknown', reason: 'the script is a parameter' })).toMatchObject({ verdict: 'unknown', reason: 'the script is a parameter' });
  });
});
