import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-dependency-check-in-liveness/index.ts';
import type { LivenessCheck } from '../../src/link/program-facts.ts';
import { at, judgeOne, livenessCheck } from '../support/facts.ts';

const judge = (some: Partial<LivenessCheck>) => judgeOne(rule, { livenesses: [livenessCheck(some)] });

describe('no-dependency-check-in-liveness', () => {
  it('reports the call that leads to the dependency, with the route', () => {
    const judgement = judge({});
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: 'dependency', severity: 'critical', location: at(4), related: [{ location: at(3), message: 'answers /livez' }] });
    expect(judgement.message).toContain('The liveness of /livez waits for pool.query (pg).');
  });

  it('says how it is known where the path alone does not tell', () => {
    expect(judge({ known: { by: 'manifest', at: 'k8s/api.yaml' } }).message).toContain('(pg), the livenessProbe in k8s/api.yaml.');
    expect(judge({ known: { by: 'handler', name: 'isAlive' } }).message).toContain('(pg), by the name isAlive.');
  });

  it('accepts what looks at the process alone', () => {
    expect(judge({ checks: { kind: 'nothing' } })).toMatchObject({ verdict: 'holds', reason: 'it looks at the process alone' });
  });

  it('is silent where it cannot see', () => {
    expect(judge({ checks: { kind: 'unknown', reason: 'a call in it cannot be followed' } })).toMatchObject({ verdict: 'unknown', reason: 'a call in it cannot be followed' });
  });
});
