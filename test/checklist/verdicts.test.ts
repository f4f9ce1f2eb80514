import { describe, expect, it } from 'vitest';
import { buildReview, type ItemReview, type Review } from '../../checklist/index.ts';
import type { Analysis } from '../../src/engine-result.ts';
import { analysis, at, deadlineSite, file, finding, judgement, lock, meta, retry, sites, suppression } from '../support/analysis-literals.ts';

function item(review: Review, id: string): ItemReview {
  const found = review.guidelines.flatMap(({ items }) => items).find((one) => one.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

const call = at('a.ts', 1);
const calls = [sites('a.ts', { deadlines: [deadlineSite(call)] })];
const review = (more: Partial<Analysis>, moreMeta = {}): Review => buildReview(analysis({ sites: calls, ...more }), meta(moreMeta));

describe('an item that rules answer', () => {
  it('fails when one site breaks, whatever the others do', () => {
    const judgements = [judgement('require-timeout', 'breaks', call), judgement('require-timeout', 'holds', at('a.ts', 2)), judgement('require-timeout', 'unknown', at('a.ts', 3))];
    const found = item(review({ judgements, findings: [finding('require-timeout', call)] }), '1.1');
    expect(found).toMatchObject({ verdict: 'fail', because: '1 of 3 breaks.', sites: { total: 3, breaks: 1, accepted: 0, unknown: 1, holds: 1 } });
    expect(found.evidence.map(({ verdict, line }) => [verdict, line])).toEqual([['breaks', 1], ['unknown', 3], ['holds', 2]]);
    expect(found.evidence[0]).toMatchObject({ path: 'a.ts', column: 3, rule: 'require-timeout', severity: 'high', fingerprint: 'require-timeout@a.ts:1' });
  });

  it('is partial when none breaks and some are unknown', () => {
    const judgements = [judgement('require-timeout', 'holds', call), judgement('require-timeout', 'unknown', at('a.ts', 2))];
    expect(item(review({ judgements }), '1.1')).toMatchObject({ verdict: 'partial', because: '1 of 2 hold; 1 is unknown.' });
  });

  it('is partial when all hold and a source file could not be read', () => {
    const warnings = [{ path: 'b.ts', message: 'is binary' }];
    expect(item(review({ judgements: [judgement('require-timeout', 'holds', call)], warnings }), '1.1')).toMatchObject({
      verdict: 'partial',
      because: '1 of 1 hold; 1 source file could not be read.',
    });
  });

  it('passes when all hold, and a warning of a file that was read or is no source changes nothing', () => {
    const warnings = [{ path: 'a.ts', line: 3, message: 'syntax error' }, { path: 'package.json', message: 'is no JSON' }];
    expect(item(review({ judgements: [judgement('require-timeout', 'holds', call)], warnings }), '1.1')).toMatchObject({ verdict: 'pass', because: '1 of 1 hold.' });
  });

  it('is n/a over no sites, never pass, and says why', () => {
    expect(item(review({ sites: [] }), '1.1')).toMatchObject({ verdict: 'n/a', because: 'No remote call was seen.' });
    expect(item(review({}), '5.1')).toMatchObject({ verdict: 'n/a', because: 'No site of that kind was seen.' });
  });

  it('is n/a where every site is not applicable', () => {
    expect(item(review({ judgements: [judgement('require-timeout', 'not-applicable', call)] }), '1.1').verdict).toBe('n/a');
  });

  it('stays open where rules answer a part of it', () => {
    const found = item(review({ judgements: [judgement('no-swallowed-remote-error', 'holds', call)] }), '1.5');
    expect(found).toMatchObject({ verdict: 'review', because: '1 of 1 hold. What no rule sees is left to a person.' });
    expect(found.open?.question).toContain('5xx');
  });

  it('is left to a person when its rule did not run', () => {
    expect(item(review({ rules: [] }), '1.1')).toMatchObject({ verdict: 'review', because: 'Not answered: require-timeout and no-ineffective-timeout did not run.' });
  });

  it('takes the worse of two judgements of one place', () => {
    const judgements = [judgement('require-timeout', 'holds', call), judgement('no-ineffective-timeout', 'breaks', call)];
    expect(item(review({ judgements }), '1.1')).toMatchObject({ verdict: 'fail', sites: { total: 1 } });
  });

  it('tells clock readings apart by what they decide', () => {
    const clock = (line: number, decides: 'last-write-wins' | 'none') => ({ location: at('a.ts', line), clock: 'wall', decides, subject: 'updatedAt', readings: [] }) as const;
    const found = review({
      sites: [sites('a.ts', { clocks: [clock(1, 'last-write-wins'), clock(2, 'none')] })],
      judgements: [judgement('no-wall-clock-ordering', 'breaks', at('a.ts', 1)), judgement('no-wall-clock-ordering', 'holds', at('a.ts', 2))],
    });
    expect([item(found, '4.1').verdict, item(found, '4.2').verdict, item(found, '4.3').verdict]).toEqual(['pass', 'fail', 'n/a']);
  });
});

describe('acceptance', () => {
  const judgements = [judgement('require-timeout', 'breaks', call)];
  const suppressed = (more: object): Review => review({ judgements, findings: [finding('require-timeout', call, { suppression: suppression(at('a.ts', 1), more) })] });
  const all = { reason: 'the gateway gives up', owner: 'ana', until: '2026-03-01' };

  it('needs who, why and until when', () => {
    const found = item(suppressed(all), '1.1');
    expect(found).toMatchObject({ verdict: 'accepted', because: '1 of 1 break and are accepted.' });
    expect(found.evidence[0]?.note).toBe('accepted by ana until 2026-03-01: the gateway gives up');
  });

  it.each([
    ['a reason', { ...all, reason: undefined }],
    ['an owner', { ...all, owner: undefined }],
    ['an expiry', { ...all, until: undefined }],
  ])('without %s the item stays fail', (lacks, { ...given }) => {
    const found = suppressed(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    expect(item(found, '1.1').verdict).toBe('fail');
    expect(item(found, '1.1').evidence[0]?.note).toContain(`suppressed without ${lacks}`);
    expect(item(found, '10.4').verdict).toBe('fail');
  });

  it('ends with its day', () => {
    const found = suppressed({ ...all, until: '2026-02-28' });
    expect(item(found, '1.1')).toMatchObject({ verdict: 'fail', evidence: [{ note: expect.stringContaining('until 2026-02-28, which is over') as string }] });
    expect(found.risks).toHaveLength(1);
  });

  it('answers the items on suppressions', () => {
    expect([item(suppressed(all), '10.3').verdict, item(suppressed(all), '10.4').verdict]).toEqual(['pass', 'pass']);
    expect([item(suppressed({}), '10.3').verdict, item(review({}), '10.3').verdict]).toEqual(['fail', 'n/a']);
  });

  it('takes what yielded to the accepted finding with it', () => {
    const option = at('a.ts', 2);
    const found = review({
      judgements: [judgement('require-timeout', 'breaks', call, { yieldsTo: { rules: ['no-ineffective-timeout'], at: [option] } }), judgement('no-ineffective-timeout', 'breaks', option)],
      findings: [finding('no-ineffective-timeout', option, { suppression: suppression(option, all) })],
    });
    expect(item(found, '1.1')).toMatchObject({ verdict: 'accepted', sites: { accepted: 2 } });
  });

  it('does not cover an unknown neighbour', () => {
    const found = review({
      judgements: [...judgements, judgement('require-timeout', 'unknown', at('a.ts', 5))],
      findings: [finding('require-timeout', call, { suppression: suppression(call, all) })],
    });
    expect(item(found, '1.1').verdict).toBe('partial');
  });
});

describe('an item for a person', () => {
  it('asks a question and says what to look at', () => {
    const found = item(review({}), '2.5');
    expect(found).toMatchObject({ verdict: 'review', because: 'Only a person can answer.' });
    expect(found.open?.lookAt).toContain('dependency table');
  });

  it('is n/a where its subject was not seen', () => {
    expect(item(review({}), '6.1')).toMatchObject({ verdict: 'n/a', because: 'No distributed lock was seen.' });
    expect(item(review({ sites: [sites('a.ts', { locks: [lock(call)] })] }), '6.1').verdict).toBe('review');
  });

  it('is leant by facts and artefacts, and stays open', () => {
    const found = review({ sites: [sites('a.ts', { deadlines: [deadlineSite(call)], retries: [retry(at('a.ts', 2))] })] }, { artefacts: { files: [{ kind: 'decision-record', path: 'docs/adr/1.md' }], packages: ['opossum'] } });
    expect(item(found, '2.1')).toMatchObject({ verdict: 'review', lean: { towards: 'yes', because: ['opossum, in a manifest, holds circuit breakers.'] } });
    expect(item(found, '3.5')).toMatchObject({ verdict: 'review', lean: { towards: 'no', because: ['1 of 1 retry constructs run again whatever fails.'] } });
    expect(item(found, '10.1')).toMatchObject({ verdict: 'review', lean: { towards: 'yes' } });
    expect(item(found, '9.2').lean).toBeUndefined();
  });
});

describe('a guideline', () => {
  it('has the worst of its items, with counts', () => {
    const found = review({ judgements: [judgement('require-timeout', 'breaks', call)] }).guidelines[0];
    expect(found).toMatchObject({ verdict: 'fail', counts: { fail: 1, partial: 0, review: 5, accepted: 0, pass: 0, 'n/a': 0 } });
  });

  it('is n/a when all of its items are', () => {
    expect(review({ sites: [] }).guidelines[5]?.verdict).toBe('n/a');
  });
});

describe('what is reviewed', () => {
  it('is server code; other judged code is counted apart', () => {
    const browser = at('web.ts', 1);
    const found = review({
      files: [file('a.ts'), file('web.ts', { context: 'browser' }), file('a.test.ts', { context: 'test', judged: false })],
      judgements: [judgement('require-timeout', 'holds', call), judgement('require-timeout', 'breaks', browser)],
      findings: [finding('require-timeout', browser, { context: 'browser' })],
    });
    expect(item(found, '1.1').verdict).toBe('pass');
    expect(found.findings).toEqual([]);
    expect(found.looked.apart).toEqual([{ context: 'browser', critical: 0, high: 1, medium: 0, low: 0, unknown: 0 }]);
  });
});
