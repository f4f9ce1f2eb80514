import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-retry-on-permanent-error/index.ts';
import type { PermanentErrorRetry } from '../../src/link/program-facts.ts';
import { at, judgeOne, permanent } from '../support/facts.ts';

const judge = (some: Partial<PermanentErrorRetry>) => judgeOne(rule, { permanents: [permanent(some)] });

describe('no-retry-on-permanent-error', () => {
  it('reports a retry of every error, with the call that is made again', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'all', severity: 'low', location: at(2), related: [{ location: at(4), message: 'billing.get is tried again' }] });
    expect(judgement.message).toContain('Every error of billing.get is tried again by this loop');
  });

  it('accepts one that looks at the error, and is silent where it cannot see', () => {
    expect(judge({ tried: { kind: 'some' } }).verdict).toBe('holds');
    expect(judge({ tried: { kind: 'unknown', reason: 'which errors are tried again' } })).toMatchObject({ verdict: 'unknown', reason: 'which errors are tried again' });
  });
});
