import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCases } from '../support/cases.ts';
import { differences } from '../support/compare.ts';
import { knownGaps } from '../support/known-gaps.ts';
import { readMarks } from '../support/marks.ts';
import { runCase } from '../support/run-case.ts';

const cases = readCases(fileURLToPath(new URL('../../fixtures/rules', import.meta.url)));
const rules = [...new Set(cases.map(({ rule }) => rule))];

describe('fixtures of the rules', () => {
  it.each(rules)('%s has cases that break, and near misses', (rule) => {
    const verdicts = cases.filter((fixture) => fixture.rule === rule).flatMap(({ marks }) => marks.map(({ verdict }) => verdict));
    expect(verdicts).toContain('breaks');
    expect(verdicts.filter((verdict) => verdict !== 'breaks').length).toBeGreaterThan(2);
  });

  it.each(cases)('$name is judged as it is marked', async (fixture) => {
    expect(fixture.marks.length).toBeGreaterThan(0);
    const { judgements, findings } = await runCase(fixture);
    const known = knownGaps(fixture.name);
    expect(differences(fixture, judgements, findings).filter((difference) => !known.includes(difference))).toEqual([]);
  });
});

describe('marks', () => {
  it('reads several rules and verdicts from one line', () => {
    expect(readMarks('a();\nb(); // breaks: x, y; holds: z')).toEqual([
      { line: 2, verdict: 'breaks', rule: 'x' },
      { line: 2, verdict: 'breaks', rule: 'y' },
      { line: 2, verdict: 'holds', rule: 'z' },
    ]);
  });

  it('refuses what is nearly a mark', () => {
    expect(() => readMarks('a(); // breaks: x; hold: y')).toThrow('line 1: not a mark: hold: y');
  });
});
