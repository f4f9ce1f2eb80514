import { describe, expect, it } from 'vitest';
import { drawSample, drawSamples } from '../../../bench/accuracy/draw-sample.ts';
import type { Finding } from '../../../bench/accuracy/read-sarif.ts';
import { finding } from './made-up.ts';

function findings(count: number, rules: string[], path = 'src/api.ts'): Finding[] {
  return Array.from({ length: count }, (_, line) => finding({ path, line, rule: rules[line % rules.length] ?? '' }));
}

const lines = (sample: Finding[]): number[] => sample.map(({ line }) => line);

describe('a sample', () => {
  const rules = ['require-timeout', 'require-jitter', 'require-fencing', 'require-lock-ttl'];
  const unread = findings(40, rules);

  it('is the one that these findings and this seed have always given', () => {
    expect(lines(drawSample(unread, 6, '1234abcd'))).toMatchInlineSnapshot(`
      [
        16,
        7,
        29,
        31,
        33,
        0,
      ]
    `);
  });

  it('does not depend on the order of the findings', () => {
    expect(drawSample([...unread].reverse(), 6, '7')).toEqual(drawSample(unread, 6, '7'));
  });

  it('depends on the seed', () => {
    expect(drawSample(unread, 6, '7')).not.toEqual(drawSample(unread, 6, '8'));
  });

  it('has at most a third, rounded up, from one rule', () => {
    expect(drawSample(findings(40, ['require-timeout']), 10, '0')).toHaveLength(4);
    expect(drawSample(findings(40, ['require-timeout', 'require-jitter']), 10, '0')).toHaveLength(8);
  });

  it('counts a rule and the one that speaks for it apart', () => {
    expect(drawSample(findings(40, ['require-timeout', 'no-ineffective-timeout']), 3, '0')).toHaveLength(2);
  });
});

describe('samples of several repositories', () => {
  const rules = ['a', 'b', 'c'];

  it('have the same size where there is enough', () => {
    const drawn = drawSamples([findings(20, rules), findings(20, rules, 'b.ts')], 6, '0');
    expect(drawn.map((sample) => sample.length)).toEqual([6, 6]);
  });

  it('make good in the next what one lacks', () => {
    const enough = findings(20, rules, 'b.ts');
    const drawn = drawSamples([findings(2, rules), enough, findings(20, rules, 'c.ts')], 6, '0');
    expect(drawn.map((sample) => sample.length)).toEqual([2, 10, 6]);
    expect(drawn[1]).toEqual(drawSample(enough, 10, '0'));
  });

  it('go on with the first after the last', () => {
    const drawn = drawSamples([findings(20, rules), findings(1, rules, 'b.ts')], 6, '0');
    expect(drawn.map((sample) => sample.length)).toEqual([11, 1]);
  });

  it('end when nothing is left', () => {
    expect(drawSamples([findings(2, rules), []], 6, '0').map((sample) => sample.length)).toEqual([2, 0]);
  });
});
