import { describe, expect, it } from 'vitest';
import { FactsCache, type SourceFile } from '../../src/engine/facts-cache.ts';
import { extract } from '../../src/extract/index.ts';

const file = (text: string): SourceFile => ({ text, facts: extract({ text, language: 'ts' }) });

describe('facts of files', () => {
  it('are kept for as long as the stamp or the text is the same', () => {
    const cache = new FactsCache(100);
    const one = file('a;');
    cache.set('a.ts', '1', one);
    expect(cache.get('a.ts', '1')).toBe(one);
    expect(cache.get('a.ts', '2')).toBeUndefined();
    expect(cache.withText('a.ts', 'b;', '2')).toBeUndefined();
    expect(cache.withText('a.ts', 'a;', '2')).toBe(one);
    expect(cache.get('a.ts', '2')).toBe(one);
  });

  it('leave when there are too many characters, the least recently used first', () => {
    const cache = new FactsCache(6);
    for (const name of ['a', 'b', 'c']) cache.set(name, '', file(`${name};`));
    cache.get('a', '');
    cache.set('d', '', file('d;'));
    expect(['a', 'b', 'c', 'd'].map((name) => cache.get(name, '') !== undefined)).toEqual([true, false, true, true]);
  });

  it('leave with a text that is larger than all that is allowed', () => {
    const cache = new FactsCache(3);
    cache.set('a', '', file('a;'));
    cache.set('b', '', file('b = 1;'));
    expect([cache.get('a', ''), cache.get('b', '')]).toEqual([undefined, undefined]);
  });

  it('count once when a path is set again', () => {
    const cache = new FactsCache(4);
    for (let turn = 0; turn < 5; turn += 1) cache.set('a', String(turn), file('a;'));
    cache.set('b', '', file('b;'));
    expect(cache.get('a', '4')).toBeDefined();
  });
});
