import { describe, expect, it } from 'vitest';
import type { TryRegion } from '../../src/extract/index.ts';
import { read } from './reading.ts';

function remarkOf(handler: string): string | undefined {
  const { facts } = read(`try { go(); } catch ${handler}`);
  const region = facts.functions[0]?.body.find((node): node is TryRegion => node.kind === 'try');
  return region?.catch?.remark;
}

describe('the remark of a handler', () => {
  it.each([
    ['{ /* best effort */ }', 'best effort'],
    ['{ // the cache is a help only\n}', 'the cache is a help only'],
    ['{\n  // one line\n  // and another\n}', 'one line and another'],
    ['{\n  return; // nothing to do\n}', 'nothing to do'],
    ['(error) {\n  /*\n   * over lines\n   */\n  n = 0;\n}', 'over lines'],
  ])('of %j is %j', (handler, remark) => {
    expect(remarkOf(handler)).toBe(remark);
  });

  it.each(['{}', "{ url = 'http://host//path'; }", '{ a(); /* of three */ b(); c(); }', '{ call(/* inside */ 1); }'])('of %j is none', (handler) => {
    expect(remarkOf(handler)).toBeUndefined();
  });

  it('is kept for callbacks, and not for functions with a name', () => {
    const { facts } = read('go().catch(() => { /* late */ }); const f = () => { /* named */ };');
    expect(facts.functions.map(({ remark }) => remark)).toEqual([undefined, 'late', undefined]);
  });
});
