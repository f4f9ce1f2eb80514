import { describe, expect, it } from 'vitest';
import rule from '../../rules/no-hardcoded-address/index.ts';
import type { AddressLiteral } from '../../src/link/program-facts.ts';
import { address, judgeOne } from '../support/facts.ts';

const judge = (some: Partial<AddressLiteral>, options?: object) => judgeOne(rule, { addresses: [address(some)] }, options);

describe('no-hardcoded-address', () => {
  it.each([
    ['ip', '10.0.0.1', '10.0.0.1 is the address of a machine.'],
    ['host-port', 'orders-2:8080', 'orders-2:8080 is the address of another service'],
    ['url', 'http://orders.acme.internal', 'http://orders.acme.internal points to another service'],
  ] as const)('reports a hardcoded %s', (form, text, what) => {
    const judgement = judge({ form, text });
    expect(judgement).toMatchObject({ verdict: 'breaks', messageId: form, severity: 'medium' });
    expect(judgement.message?.startsWith(what)).toBe(true);
  });

  it.each(['listen', 'loopback', 'documentation', 'public-api', 'cluster-name', 'env-fallback'] as const)('accepts %s', (verdict) => {
    expect(judge({ verdict })).toMatchObject({ verdict: 'holds', reason: expect.any(String) as string });
  });

  it('does not apply to what is no address, and is silent where it cannot tell', () => {
    expect(judge({ verdict: 'not-an-address' }).verdict).toBe('not-applicable');
    expect(judge({ verdict: 'unknown' }).verdict).toBe('unknown');
  });

  it('reports in strict a fallback that production could use', () => {
    const { strict = {} } = rule.options;
    expect(judge({ verdict: 'env-fallback' }, strict)).toMatchObject({ verdict: 'breaks', messageId: 'fallback', severity: 'low' });
    expect(judge({ verdict: 'env-fallback', developmentOnly: true }, strict).verdict).toBe('holds');
  });

  it('reports names of the cluster where that is asked for', () => {
    expect(judge({ verdict: 'cluster-name' }, { clusterNames: 'report' })).toMatchObject({ verdict: 'breaks', messageId: 'clusterName' });
  });

  it.each(['10.0.0.1', '10.0.0.1:8080', 'http://10.0.0.1:8080/path', '10.0.*'])('passes over what is allowed: %s', (allowed) => {
    const text = 'http://10.0.0.1:8080/path';
    expect(judge({ form: 'url', text }, { allow: [allowed] })).toMatchObject({ verdict: 'holds', reason: 'allowed by the settings' });
    expect(judge({ form: 'url', text: 'http://10.2.0.1:8080' }, { allow: [allowed] }).verdict).toBe('breaks');
  });

  it('looks behind the user of a URL', () => {
    expect(judge({ form: 'url', text: 'postgres://app@db.acme.internal:5432/app' }, { allow: ['db.acme.internal'] }).verdict).toBe('holds');
  });
});
