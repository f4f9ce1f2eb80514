import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-remote-call-in-transaction/index.ts';
import type { TransactionSite } from '../../src/link/program-facts.ts';
import { at, axios, judgeOne, sites } from '../support/facts.ts';

const call = { location: at(3), callee: 'charge', reaches: { callee: 'axios.post', library: axios }, path: [{ location: at(9, 'pay.ts'), message: 'calls axios.post' }] };
const site = (some: Partial<TransactionSite>): TransactionSite => ({ location: at(1), what: 'db.transaction', opened: at(1), calls: [], complete: true, ...some });

describe('no-remote-call-in-transaction', () => {
  it('reports the statement inside, with the transaction and the way to the call', () => {
    const judgement = judgeOne(rule, { transactions: [site({ calls: [call] })] });
    expect(judgement).toMatchObject({
      verdict: 'breaks', messageId: 'waits', severity: 'high', location: at(3),
      related: [{ location: at(1), message: 'db.transaction opens the transaction' }, { location: at(9, 'pay.ts'), message: 'calls axios.post' }],
    });
    expect(judgement.message).toContain('charge waits for axios (through axios.post) while the transaction of db.transaction is open.');
  });

  it('says of what is sent that it stays sent', () => {
    const judgement = judgeOne(rule, { transactions: [site({ calls: [{ ...call, callee: 'axios.post', path: [], delivers: 'job' }] })] });
    expect(judgement).toMatchObject({ messageId: 'sends' });
    expect(judgement.message).toContain('axios.post sends a job to axios while the transaction');
  });

  it('reports each statement of one transaction', () => {
    expect(rule.judgeSites(sites({ transactions: [site({ calls: [call, { ...call, location: at(5) }] })] }), {})).toHaveLength(2);
  });

  it('accepts one that only meets its database, and is silent where it cannot see', () => {
    expect(judgeOne(rule, { transactions: [site({})] }).verdict).toBe('holds');
    expect(judgeOne(rule, { transactions: [site({ complete: false })] }).verdict).toBe('unknown');
    expect(judgeOne(rule, { transactions: [site({ callersUnseen: true })] })).toMatchObject({ verdict: 'unknown', seen: 'only-from-importers' });
  });
});
