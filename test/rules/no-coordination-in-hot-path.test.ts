import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-coordination-in-hot-path/index.ts';
import type { CoordinationOnEntry } from '../../src/link/program-facts.ts';
import { at, coordination, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<CoordinationOnEntry>) => judgeOne(rule, { coordinations: [coordination(some)] });

describe('no-coordination-in-hot-path', () => {
  it('reports a lock, with the way to it', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'lock', severity: 'medium', location: at(5), related: [{ location: at(9), message: 'calls redlock.acquire' }] });
    expect(judgement.message).toContain('redlock.acquire (redlock) takes a distributed lock on every request of app.post /orders.');
  });

  it('has words of its own for a coordination service', () => {
    const judgement = judge({ operation: { kind: 'service', callee: 'etcd.get', library: { id: 'etcd3', title: 'etcd3' } } });
    expect(judgement.message).toContain('etcd.get (etcd3) is asked on every request of app.post /orders.');
  });

  it.each([['job', 'a job'], ['cron', 'a schedule'], ['message', 'a handler of messages']] as const)('accepts it in a %s', (by, words) => {
    expect(judge({ entry: { what: 'new Worker', by } })).toMatchObject({ verdict: 'holds', reason: `${words} reaches it, and no request` });
  });

  it('is silent where a condition decides', () => {
    expect(judge({ reached: { kind: 'unknown', reason: 'a condition' } })).toMatchObject({ verdict: 'unknown', reason: 'a condition' });
  });
});
