import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-unbounded-fanout/index.ts';
import type { FanOut } from '../../src/link/program-facts.ts';
import { at, fanOut, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<FanOut>) => judgeOne(rule, { fanouts: [fanOut(some)] });

describe('no-unbounded-fanout', () => {
  it('reports calls for as many elements as there are, with the way to the call', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'unbounded', severity: 'medium', location: at(6), related: [{ location: at(3), message: 'calls files.delete' }] });
    expect(judgement.message).toContain('Promise.all starts files.delete for each element of keys at once, and callers make keys as long as they like.');
  });

  it('accepts what is bounded, and says by what', () => {
    expect(judge({ size: { kind: 'bounded', by: 'limit' } })).toMatchObject({ verdict: 'holds', reason: 'bounded by limit' });
  });

  it('is silent where it cannot see', () => {
    expect(judge({ size: { kind: 'unknown', reason: 'where the list is filled' } })).toMatchObject({ verdict: 'unknown', reason: 'where the list is filled' });
  });
});
