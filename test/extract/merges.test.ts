import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('values at joins', () => {
  it('merges what the branches of an if assigned', () => {
    expect(seen('let t = 1; if (slow) { t = 2; see(t) } see(t);')).toEqual(['2', '2 | 1']);
  });

  it('does not merge with a branch that leaves', () => {
    expect(seen('function f(url) { let u = url; if (!u) { u = 0; return } see(u) }')).toEqual(['parameter 0']);
    expect(seen('function f() { let u = 1; if (a) { u = 2 } else throw e; see(u) }')).toEqual(['2']);
  });

  it('keeps the one value where both branches assign the same', () => {
    expect(seen('const five = 5; let t; if (a) t = five; else t = five; see(t)')).toEqual(['5']);
  });

  it('merges in conditional operands', () => {
    expect(seen('let t = 1; a ? (t = 2) : b; see(t)')).toEqual(['2 | 1']);
    expect(seen('let t = 1; a && (t = 2); see(t)')).toEqual(['1 | 2']);
  });

  it('keeps the choice of a logical assignment', () => {
    expect(seen('let t = options.timeout; t ??= 5000; see(t)')).toEqual(['(options.timeout ?? 5000)']);
  });

  it('follows a switch through breaks and fall-through', () => {
    expect(seen(`
      let t = 0;
      switch (kind) {
        case 'a': t = 1; break;
        case 'b': t = 2;
        case 'c': see(t); t = t + 1; break;
        default: t = 9;
      }
      see(t);
    `)).toEqual(['0 | 2', '9 | 1 | (0 | 2 + 1)']);
  });

  it('a switch without default may do nothing', () => {
    expect(seen('let t = 0; switch (k) { case 1: t = 1 } see(t)')).toEqual(['1 | 0']);
  });

  it('leaves a labelled block with what stood at the break', () => {
    expect(seen('let t = 0; done: { t = 1; if (a) break done; t = 2; } see(t)')).toEqual(['2 | 1']);
  });

  it('updates in place', () => {
    expect(seen('let n = 1; n += 2; see(n); see(n++, n, ++n, n)')).toEqual(['(1 + 2)', '(1 + 2), ((1 + 2) + 1), (((1 + 2) + 1) + 1), (((1 + 2) + 1) + 1)']);
  });

  it('reads a var before its assignment as undefined', () => {
    expect(seen('see(a); var a = 1; if (b) { var c = 2 } see(a, c)')).toEqual(['undefined', '1, 2 | undefined']);
  });

  it('does not let the names of a block out', () => {
    expect(seen('const a = 1; { const a = 2; see(a) } see(a)')).toEqual(['2', '1']);
  });

  it('merges the very first statement of a file', () => {
    expect(seen('if (a) x = 1; else x = 2; var x; see(x)')).toEqual(['1 | 2']);
  });
});
