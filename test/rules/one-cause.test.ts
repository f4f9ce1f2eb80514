import { describe, expect, it } from 'vitest';
import { oneForEachCause } from '../../rules/one-cause.ts';
import type { Judgement } from '../../rules/finding.ts';
import { at } from '../support/facts.ts';

const broken = (rule: string, line: number, more: Partial<Judgement> = {}): Judgement => ({
  rule,
  verdict: 'breaks',
  location: at(line),
  related: [],
  message: `${rule} speaks.`,
  ...more,
});

describe('one cause, one finding', () => {
  const option = broken('no-ineffective-timeout', 4);
  const call = broken('require-timeout', 3, { yieldsTo: { rules: ['no-ineffective-timeout'], at: [at(4)] } });

  it('keeps what yields as a related note of what speaks', () => {
    expect(oneForEachCause([call, option])).toEqual([
      { ...option, related: [{ location: at(3), message: 'require-timeout: require-timeout speaks.' }] },
    ]);
  });

  it('lets it speak where the other rule does not run', () => {
    expect(oneForEachCause([call])).toEqual([call]);
  });

  it('lets it speak where the other rule speaks of another place', () => {
    expect(oneForEachCause([call, broken('no-ineffective-timeout', 9)])).toHaveLength(2);
  });

  it('leaves what does not break out', () => {
    expect(oneForEachCause([{ rule: 'require-timeout', verdict: 'holds', location: at(1), related: [] }])).toEqual([]);
  });

  it('loses nothing when each of two yields to the other', () => {
    const a = broken('a', 1, { yieldsTo: { rules: ['b'], at: [at(2)] } });
    const b = broken('b', 2, { yieldsTo: { rules: ['a'], at: [at(1)] } });
    expect(oneForEachCause([a, b]).map(({ rule }) => rule)).toEqual(['b']);
  });
});
