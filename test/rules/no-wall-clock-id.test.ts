import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-wall-clock-id/index.ts';
import type { ClockDecision } from '../../src/link/program-facts.ts';
import { at, clock, judgeOne, sites } from '../support/facts.ts';

const judge = (some: Partial<ClockDecision>) => judgeOne(rule, { clocks: [clock({ decides: 'id', subject: 'id', ...some })] });

describe('no-wall-clock-id', () => {
  it('reports a clock alone', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'clockAlone', severity: 'medium' });
    expect(judgement.message).toContain('id is made of the time alone.');
    expect(judge({ entropy: 'none' }).messageId).toBe('clockAlone');
  });

  it('reports a short suffix', () => {
    expect(judge({ entropy: 'short' })).toMatchObject({ verdict: 'breaks', messageId: 'shortSuffix' });
  });

  it('reports the time in a key that tells repetitions', () => {
    expect(judge({ ofRepetition: true, entropy: 'short' })).toMatchObject({ verdict: 'breaks', messageId: 'repetition' });
  });

  it('accepts enough randomness', () => {
    expect(judge({ entropy: 'enough' }).verdict).toBe('holds');
  });

  it('leaves everything else to other rules', () => {
    expect(rule.judgeSites(sites({ clocks: [clock({}), clock({ decides: 'order' })] }), {})).toEqual([]);
  });

  it('lets a lease of the same reading speak first', () => {
    const [judgement] = rule.judgeSites(sites({ clocks: [clock({ decides: 'id' }), clock({ decides: 'lease', location: at(9) })] }), {});
    expect(judgement?.yieldsTo).toEqual({ rules: ['no-wall-clock-lease'], at: [at(9)] });
  });
});
