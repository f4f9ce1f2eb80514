import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-remote-call-in-transaction/index.ts';
import type { CriticalSection, LockAcquisition, SectionTime, TransactionSite } from '../../src/link/program-facts.ts';
import { at, axios, judgeOne, lock, sites } from '../support/facts.ts';

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

  describe('under a lock', () => {
    const waits = { location: at(7), callee: 'charge', reaches: { callee: 'axios.post', library: axios }, path: [] };
    const section = (some: Partial<SectionTime>): CriticalSection => ({ seen: 'here', effects: [], complete: true, lasts: { ms: 0, end: 'known', formula: '0 ms', extended: false, waits: [], ...some } });
    const judgeLocks = (some: Partial<LockAcquisition>, options: object = { locks: true }) => rule.judgeSites(sites({ locks: [lock(some)] }), options);

    it('reports the statement, with the lock, when it is asked to', () => {
      const [judgement] = judgeLocks({ section: section({ waits: [waits] }) });
      expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'underLock', location: at(7), related: [{ message: expect.stringContaining('takes the lock') as unknown }] });
      expect(judgeLocks({ section: section({ waits: [waits] }) }, {})).toEqual([]);
      expect(rule.options.strict).toEqual({ locks: true });
    });

    it('is silent about what is not in sight, and about keys that nobody waits for', () => {
      expect(judgeLocks({ section: section({}) }).map(({ verdict }) => verdict)).toEqual(['holds']);
      expect(judgeLocks({ section: { ...section({}), complete: false } }).map(({ verdict }) => verdict)).toEqual(['unknown']);
      expect(judgeLocks({ section: { seen: 'elsewhere', effects: [], complete: false } }).map(({ verdict }) => verdict)).toEqual(['unknown']);
      expect(judgeLocks({ purpose: 'cooldown', section: section({ waits: [waits] }) }).map(({ verdict }) => verdict)).toEqual(['not-applicable']);
    });

    it('reports what a transaction and a lock hold once', () => {
      const both = sites({ transactions: [site({ calls: [waits] })], locks: [lock({ section: section({ waits: [waits] }) })] });
      expect(rule.judgeSites(both, { locks: true }).map(({ messageId }) => messageId)).toEqual(['waits']);
    });
  });
});
