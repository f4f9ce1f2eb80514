import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-wall-clock-ordering/index.ts';
import type { ClockDecision } from '../../src/link/program-facts.ts';
import { at, clock, judgeOne, sites } from '../support/facts.ts';

const judge = (some: Partial<ClockDecision>) => judgeOne(rule, { clocks: [clock(some)] });

describe('no-wall-clock-ordering', () => {
  it.each([
    ['order', 'order', 'What happened first is decided by updatedAt'],
    ['last-write-wins', 'lastWriteWins', 'The write with the later updatedAt wins'],
    ['version', 'version', 'updatedAt is taken from the clock.'],
    ['watermark', 'watermark', 'The watermark updatedAt is taken from the local clock'],
  ] as const)('reports %s', (decides, messageId, what) => {
    const judgement = judge({ decides });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId, severity: 'high', related: [{ location: at(1) }] });
    expect(judgement.message).toContain(what);
  });

  it('has words of its own for monotonic readings of two processes', () => {
    expect(judge({ decides: 'order', clock: 'monotonic' })).toMatchObject({ verdict: 'breaks', messageId: 'monotonicAcross' });
  });

  it.each(['duration', 'expiry', 'written', 'schedule', 'cleanup', 'display', 'one-clock', 'hybrid', 'other'] as const)('accepts %s', (harmless) => {
    expect(judge({ harmless })).toMatchObject({ verdict: 'holds', reason: expect.any(String) as string });
  });

  it('accepts a reading of which nothing more is known than that it decides nothing', () => {
    expect(judge({})).toMatchObject({ verdict: 'holds', reason: 'decides no order between processes' });
  });

  it('leaves ids and leases to their own rules', () => {
    expect(rule.judgeSites(sites({ clocks: [clock({ decides: 'id' }), clock({ decides: 'lease' })] }), {})).toEqual([]);
  });

  it('lets an id of the same reading speak first', () => {
    const [judgement] = rule.judgeSites(sites({ clocks: [clock({ decides: 'version' }), clock({ decides: 'id', location: at(9) })] }), {});
    expect(judgement?.yieldsTo).toEqual({ rules: ['no-wall-clock-lease', 'no-wall-clock-id'], at: [at(9)] });
  });

  it('speaks beside an id of another reading', () => {
    const other = clock({ decides: 'id', location: at(9), readings: [{ location: at(8), message: 'read here' }] });
    const [judgement] = rule.judgeSites(sites({ clocks: [clock({ decides: 'version' }), other] }), {});
    expect(judgement).not.toHaveProperty('yieldsTo');
  });
});
