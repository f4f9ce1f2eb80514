import type { Log, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { toSarif } from '../../src/report/index.ts';
import type { Analysis } from '../../src/engine-result.ts';
import { rules } from '../../rules/registry.ts';
import { at, finding, suppression } from '../support/analysis-literals.ts';
import { ACTING, hostile } from '../support/hostile.ts';
import { violations } from '../support/schemas.ts';
import { checkReport } from './check-report-literal.ts';
import { fullAnalysis } from './full-literals.ts';

function runOf(more: Partial<Analysis>): Run {
  const [run] = (JSON.parse(toSarif(checkReport(more))) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  it('is valid by the 2.1.0 schema, hostile names and all', () => {
    expect(violations('sarif', JSON.parse(toSarif(checkReport(fullAnalysis))))).toEqual([]);
    expect(violations('sarif', JSON.parse(toSarif(checkReport())))).toEqual([]);
    expect(violations('sarif', { version: '2.1.0', runs: [{}] })).not.toEqual([]);
  });

  it('describes each rule that ran, with its page and level', () => {
    const { driver } = runOf({}).tool;
    expect(driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(driver.rules?.find(({ id }) => id === 'require-timeout')).toMatchObject({ helpUri: expect.stringMatching(/\/rules\/require-timeout$/) as string, defaultConfiguration: { level: 'error' } });
  });

  it('places results by relative, percent-encoded addresses, counting UTF-16 units', () => {
    const run = runOf({ findings: [finding('require-timeout', at('src/ü 100%#/[id].ts', 2, 7))] });
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'src/%C3%BC%20100%25%23/%5Bid%5D.ts', uriBaseId: 'SRCROOT' },
      region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 12 },
    });
  });

  it('gives each result its rule, level and our own fingerprint', () => {
    const findings = (['critical', 'high', 'medium', 'low'] as const).map((severity, index) => finding('require-timeout', at('a.ts', index + 1), { severity, fingerprint: severity }));
    const run = runOf({ findings });
    expect(run.results?.map(({ level, partialFingerprints }) => [level, partialFingerprints])).toEqual([
      ['error', { 'fallacies/v1': 'critical' }], ['error', { 'fallacies/v1': 'high' }], ['warning', { 'fallacies/v1': 'medium' }], ['note', { 'fallacies/v1': 'low' }],
    ]);
    expect(new Set(run.results?.map(({ ruleIndex = -1 }) => run.tool.driver.rules?.[ruleIndex]?.id))).toEqual(new Set(['require-timeout']));
  });

  it('shows the path to a finding as a code flow, and only where there is one', () => {
    const related = [{ location: at('b.ts', 9), message: 'the client' }, { location: at('c.ts', 3), message: 'the caller' }];
    const run = runOf({ findings: [finding('require-timeout', at('a.ts', 1), { related }), finding('require-timeout', at('a.ts', 2))] });
    const steps = run.results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => [location?.physicalLocation?.artifactLocation?.uri, location?.message?.text]);
    expect(steps).toEqual([['b.ts', 'the client'], ['c.ts', 'the caller'], ['a.ts', 'require-timeout breaks here.']]);
    expect(run.results?.[0]?.relatedLocations?.map(({ id }) => id)).toEqual([1, 2]);
    expect(run.results?.[1]).not.toHaveProperty('codeFlows');
  });

  it('keeps what is suppressed, with its reason', () => {
    const run = runOf({ findings: [finding('require-timeout', at('a.ts', 2), { suppression: suppression(at('a.ts', 1), { reason: 'the gateway gives up', owner: 'ana', until: '2026-09-01' }) })] });
    expect(run.results?.[0]?.suppressions).toMatchObject([{ kind: 'inSource', justification: 'the gateway gives up', properties: { owner: 'ana', until: '2026-09-01' } }]);
  });

  it('tells of input that could not be used', () => {
    const run = runOf({ warnings: [{ path: 'b.ts', line: 2, message: 'syntax error' }], notes: ['the extends of tsconfig.json is not there'] });
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text])).toEqual([['warning', 'syntax error'], ['note', 'the extends of tsconfig.json is not there']]);
  });

  it('lets nothing act that comes from the repository', () => {
    const text = toSarif(checkReport(fullAnalysis));
    expect(text).not.toMatch(ACTING);
    expect(text).not.toContain('</script>');
    const message = runOf(fullAnalysis).results?.[0]?.message.text ?? '';
    expect(message).not.toMatch(ACTING);
    expect(message).toContain(String.raw`\[click\](javascript:1)`);
  });

  it('has an address for every name, and the name back from it', () => {
    const [address = ''] = runOf(fullAnalysis).results?.flatMap(({ locations }) => locations?.map(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri ?? '') ?? []) ?? [];
    expect(address).toMatch(/^[\w%./\-!~*'()]+$/);
    expect(decodeURIComponent(address)).toBe(hostile.path);
  });
});
