import { describe, expect, it } from 'vitest';
import { readSarif } from '../../../bench/accuracy/read-sarif.ts';

const place = (uri: string, startLine?: number): object => ({
  physicalLocation: { artifactLocation: { uri }, ...(startLine === undefined ? {} : { region: { startLine } }) },
});

function read(...results: object[]): unknown {
  return readSarif(JSON.stringify({ version: '2.1.0', runs: [{ results: [] }, {}, { results }] }));
}

describe('findings are read from SARIF', () => {
  it('without the prefix of the plugin', () => {
    const message = { text: 'no deadline' };
    expect(read({ ruleId: 'fallacies/require-timeout', message, locations: [place('src/a.ts', 3)] })).toEqual([
      { rule: 'require-timeout', path: 'src/a.ts', line: 3, message: 'no deadline' },
    ]);
  });

  it('with the path decoded and made relative', () => {
    expect(read({ ruleId: 'r', locations: [place('./src/%5Bid%5D/%C3%BC%20b.ts', 1)] })).toMatchObject([
      { path: 'src/[id]/ü b.ts' },
    ]);
  });

  it('at line 1 where only a file is named', () => {
    expect(read({ ruleId: 'r', locations: [place('a.ts')] })).toMatchObject([{ line: 1, message: '' }]);
  });

  it('but not those that are suppressed', () => {
    const suppressed = { ruleId: 'r', locations: [place('a.ts', 1)], suppressions: [{ kind: 'inSource' }] };
    expect(read(suppressed)).toEqual([]);
    expect(read({ ...suppressed, suppressions: [] })).toHaveLength(1);
  });

  it('nor those without a place', () => {
    expect(read({ ruleId: 'r' }, { ruleId: 'r', locations: [] }, { ruleId: 'r', locations: [{}] })).toEqual([]);
  });
});
