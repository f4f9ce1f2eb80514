import { describe, expect, it } from 'vitest';
import rule from '../../rules/propagate-deadline/index.ts';
import type { DeadlineHandOff } from '../../src/link/program-facts.ts';
import { at, axios, handOff, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<DeadlineHandOff>) => judgeOne(rule, { handOffs: [handOff(some)] });

describe('propagate-deadline', () => {
  it('reports a call that does not get the signal, and where that is given', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'signal', severity: 'medium', location: at(5), related: [{ location: at(4), message: 'options.signal is given here' }] });
    expect(judgement.message).toContain('search.get does not get options.signal');
    expect(judgement.message).toContain('signal: options.signal in the options.');
  });

  it('says how a time is passed on', () => {
    expect(judge({ kind: 'time', given: 'timeoutMs' })).toMatchObject({ messageId: 'time', message: expect.stringContaining('signal: AbortSignal.timeout(timeoutMs) in the options.') as string });
  });

  it('names the argument of an own function', () => {
    const { library, ...own } = handOff({ given: 'signal', callee: 'readProduct' });
    expect(library).toBe(axios);
    expect(judgeOne(rule, { handOffs: [own] }).message).toContain('Pass it on: signal as its argument.');
  });

  it('accepts what is passed on, and is silent where it cannot see', () => {
    expect(judge({ passed: { kind: 'yes' } }).verdict).toBe('holds');
    expect(judge({ passed: { kind: 'unknown', reason: 'signal is used in another way' } })).toMatchObject({ verdict: 'unknown', reason: 'signal is used in another way' });
  });
});
