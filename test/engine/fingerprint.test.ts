import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../rules/finding.ts';
import { extract } from '../../src/extract/index.ts';
import { declarationAt, fingerprints } from '../../src/engine/fingerprint.ts';

const TEXT = `class Orders {
  async place() {
    return retry(() => fetch('https://a.example/x'));
  }
}
fetch('https://a.example/x');
fetch('https://a.example/x');
`;

/** The fingerprints of all calls of fetch. */
function marks(text: string, path = 'orders.ts', rule = 'require-timeout'): readonly string[] {
  const facts = extract({ text, language: 'ts' });
  const judgements = [...text.matchAll(/fetch\([^)]*\)/g)].map(({ index, 0: call }): Judgement => {
    const at = (offset: number) => ({ line: 0, column: 0, offset });
    return { rule, verdict: 'breaks', related: [], location: { path, start: at(index), end: at(index + call.length) } };
  });
  return fingerprints(judgements, { text, facts });
}

describe('a fingerprint', () => {
  it('survives lines inserted above and white space inside', () => {
    const moved = `// one\n\n${TEXT}`.replaceAll('fetch(', 'fetch(\n      ');
    expect(marks(moved)).toEqual(marks(TEXT));
  });

  it('tells apart what repeats, other declarations, other paths and other rules', () => {
    const all = [...marks(TEXT), ...marks(TEXT, 'carts.ts'), ...marks(TEXT, 'orders.ts', 'no-hardcoded-address')];
    expect(new Set(all).size).toBe(9);
  });

  it('changes with the declaration around it and with its text', () => {
    expect(marks(TEXT.replace('place', 'send'))[0]).not.toBe(marks(TEXT)[0]);
    expect(marks(TEXT.replace('/x', '/y'))[0]).not.toBe(marks(TEXT)[0]);
    expect(marks(TEXT.replace('place', 'send')).slice(1)).toEqual(marks(TEXT).slice(1));
  });

  it('is 32 hexadecimal digits', () => {
    expect(marks(TEXT)[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

it('names the declarations around a place, outermost first', () => {
  const facts = extract({ text: TEXT, language: 'ts' });
  expect(declarationAt(facts, TEXT.indexOf('fetch'))).toBe('Orders.place');
  expect(declarationAt(facts, TEXT.lastIndexOf('fetch'))).toBe('');
});
