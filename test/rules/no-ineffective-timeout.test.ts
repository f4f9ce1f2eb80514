import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-ineffective-timeout/index.ts';
import { at, axios, judgeOne, sites } from '../support/facts.ts';

describe('no-ineffective-timeout', () => {
  it('says what happens to the option, and what to write', () => {
    const option = { location: at(4), option: 'timeout', callee: 'axios.post', library: axios, why: 'the second argument is the body.', fix: '{ timeout: 5000 } as the third argument' };
    expect(judgeOne(rule, { ineffective: [option] })).toMatchObject({
      verdict: 'breaks',
      location: at(4),
      severity: 'high',
      message:
        'timeout of axios.post does not do what it says: the second argument is the body. The call looks bounded to whoever reads it, and waits as if nothing were written. Write { timeout: 5000 } as the third argument instead.',
    });
  });

  it('has nothing to say where every option works', () => {
    expect(rule.judgeSites(sites({}), {})).toEqual([]);
  });
});
