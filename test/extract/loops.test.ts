import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('values in loops', () => {
  it('may come from before or from the turn before', () => {
    expect(seen('let n = 0; while (more) { see(n); n = n + 1; } see(n)')).toEqual(['0 | (… + 1)', '0 | (… + 1)']);
  });

  it('counts in the head of a for', () => {
    expect(seen('for (let i = 0; i < 3; i++) see(i)')).toEqual(['0 | (… + 1)']);
  });

  it('leaves alone what the loop does not write', () => {
    expect(seen('let t = 5; for (const x of xs) see(t, x)')).toEqual(['5, element of xs']);
  });

  it('takes a continue to the next turn and a break out', () => {
    expect(seen(`
      let state = 'new';
      for (;;) {
        see(state);
        if (a) { state = 'again'; continue; }
        if (b) { state = 'done'; break; }
        state = 'next';
      }
      see(state);
    `)).toEqual(['"new" | "next" | "again"', '"done"']);
  });

  it('leaves a while by its test or by a break', () => {
    expect(seen('let s = 0; while (a) { if (b) { s = 1; break } s = 2 } see(s)')).toEqual(['0 | 2 | 1']);
  });

  it('runs the body of a do first', () => {
    expect(seen('let s = 0; do { s = 1; } while (s < 3); see(s)')).toEqual(['1']);
  });

  it('continues an outer loop by its label', () => {
    expect(seen(`
      let s = 0;
      outer: for (const a of as) {
        for (const b of bs) { if (b) { s = 1; continue outer; } s = 2; }
        see(s);
      }
    `)).toEqual(['0 | … | 1 | 2']);
  });

  it('keeps what a switch in a loop breaks out of', () => {
    expect(seen('let s = 0; for (const a of as) { switch (a) { case 1: s = 1; break } see(s) }')).toEqual(['1 | 0 | …']);
  });

  it('gives keys, elements and patterns of the head', () => {
    expect(seen('for (const k in o) see(k); for (const [k, { id = 1 }] of m) see(k, id); for (x.y of ys) see(1); for await (const e of s) see(e)')).toEqual([
      'key of o', 'element of m.0, (element of m.1.id = 1)', '1', 'element of s',
    ]);
  });
});
