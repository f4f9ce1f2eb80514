import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-ineffective-timeout/index.ts';
import { at, axios, deadlineSite, judgeOne, sites } from '../support/facts.ts';

describe('no-ineffective-timeout', () => {
  it('says what happens to the option, and what to write', () => {
    const option = { location: at(4), option: 'timeout', callee: 'axios.post', library: axios, why: 'the second argument is the body.', does: 'nothing', fix: '{ timeout: 5000 } as the third argument' } as const;
    expect(judgeOne(rule, { ineffective: [option] })).toMatchObject({
      verdict: 'breaks',
      location: at(4),
      severity: 'high',
      message:
        'timeout of axios.post does not do what it says: the second argument is the body. The call looks bounded to whoever reads it, and waits as if nothing were written. Write { timeout: 5000 } as the third argument instead.',
    });
  });

  it('says what a limit does that is over at once, or stays where it was to be lifted', () => {
    const option = { location: at(4), option: 'timeout', callee: 'got', library: axios, why: '0 does not switch it off', fix: 'timeout: 5000' } as const;
    expect(judgeOne(rule, { ineffective: [{ ...option, does: 'fails-at-once' }] })).toMatchObject({
      severity: 'high',
      message: 'timeout of got does not do what it says: 0 does not switch it off. No peer is quick enough, and the failures look like an outage of the peer. Write timeout: 5000 instead.',
    });
    expect(judgeOne(rule, { ineffective: [{ ...option, does: 'stays-limited' }] })).toMatchObject({
      severity: 'medium',
      message: 'timeout of got does not do what it says: 0 does not switch it off. Whoever reads it takes the call for unlimited, and it is cut all the same. Write the time that it may take: timeout: 5000.',
    });
  });

  it('accepts a timeout that works', () => {
    const deadline = { kind: 'set', ms: 5000, coverage: 'idle', how: 'timeout: 5000' } as const;
    expect(judgeOne(rule, { deadlines: [deadlineSite({ deadline })] })).toMatchObject({ verdict: 'holds', reason: 'timeout: 5000' });
    expect(rule.judgeSites(sites({ deadlines: [deadlineSite({ deadline, ineffective: ['timeout'] })] }), {})).toEqual([]);
  });

  it('has nothing to say where no timeout is written', () => {
    expect(rule.judgeSites(sites({ deadlines: [deadlineSite({})] }), {})).toEqual([]);
  });
});
