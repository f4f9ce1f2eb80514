import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-swallowed-remote-error/index.ts';
import type { RemoteErrorHandler } from '../../src/link/program-facts.ts';
import { at, axios, handler, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<RemoteErrorHandler>) => judgeOne(rule, { handlers: [handler(some)] });

describe('no-swallowed-remote-error', () => {
  it('reports a failure that is dropped, at the catch', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'dropped', severity: 'medium', location: at(4), related: [{ location: at(2), message: 'files.get may fail' }] });
    expect(judgement.message).toContain('A failure of files.get is caught here and dropped.');
  });

  it('reports a failure that looks like an answer', () => {
    const judgement = judge({ outcome: 'indistinguishable', gives: '[]' });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'indistinguishable' });
    expect(judgement.message).toContain('A failure of files.get becomes [], which looks like an answer.');
    expect(judge({ outcome: 'indistinguishable' }).message).toContain('becomes a value');
  });

  it('counts the calls', () => {
    const call = { location: at(3), callee: 'files.put', library: axios };
    expect(judge({ calls: [...handler({}).calls, call, call] }).message).toContain('A failure of files.get and 2 more is caught');
  });

  it.each(['rethrown', 'logged', 'reported', 'passed-on', 'distinguishable', 'cleanup'] as const)('accepts one that is %s', (outcome) => {
    expect(judge({ outcome })).toMatchObject({ verdict: 'holds', reason: expect.any(String) as string });
  });

  it('is silent where it cannot see, and where nothing remote is tried', () => {
    expect(judge({ outcome: 'unknown' }).verdict).toBe('unknown');
    expect(judge({ calls: [] }).verdict).toBe('not-applicable');
  });
});
