import { describe, expect, test } from 'vitest';
import { programOf } from '../../support/program.ts';

/** What the argument of the one call of `probe` is: a constant's value, else its sort. */
function probed(text: string, more: Readonly<Record<string, string>> = {}): unknown {
  const program = programOf({ 'a.ts': text, ...more });
  const unit = program.unit('a.ts');
  const call = unit?.facts.calls.find(({ callee }) => {
    const value = unit.facts.values[callee];
    return value?.kind === 'global' && value.name === 'probe';
  });
  const [argument] = call?.arguments ?? [];
  if (unit === undefined || argument === undefined) throw new Error('nothing is probed');
  const value = program.evaluate({ unit, id: argument.value });
  if (value.is === 'constant') return value.value;
  return value.is === 'choice' ? value.options.map((one) => (one.is === 'constant' ? one.value : one.is)) : value.is;
}

describe('in one file', () => {
  test.each<[string, string, unknown]>([
    ['a constant', `const a = 1; probe(a);`, 1],
    ['a sum', `probe(60 * 1000);`, 60_000],
    ['a member', `const a = { b: { c: 2 } }; probe(a.b.c);`, 2],
    ['a spread', `const a = { b: 1 }; const c = { ...a, d: 2 }; probe(c.b);`, 1],
    ['the last member wins', `const a = { b: 1 }; probe({ ...a, b: 2 }.b);`, 2],
    ['destructured with a default', `const { b = 3 } = {}; probe(b);`, 3],
    ['the rest', `const { b, ...rest } = { b: 1, c: 2 }; probe(rest.c);`, 2],
    ['a conditional', `declare const t: boolean; probe(t ? 1 : 2);`, [1, 2]],
    ['a branch that is never taken', `probe(false ? 1 : 2);`, 2],
    ['a function', `function f() { return 4; } probe(f());`, 4],
    ['an argument', `const f = (n: number) => n; probe(f(5));`, 5],
    ['handed on with the rest', `const f = (a: number, b: number) => b; const g = (...all: number[]) => f(...all); probe(g(1, 2));`, 2],
    ['handed on after what comes first', `const f = (a: number, b: number) => a; const g = (first: number, ...all: number[]) => f(...all); probe(g(1, 2, 3));`, 2],
    ['a list that is spread', `const f = (a: number) => a; const g = (all: number[]) => f(...all); probe(g([1]));`, 'unknown'],
    ['a closure', `const make = (n: number) => () => n; probe(make(6)());`, 6],
    ['kept in what another place holds', `import Redis from 'ioredis'; const state = globalThis.state; function make() { state.client = new Redis(); } probe(state.client);`, 'library'],
    ['kept in what is made where there is none', `import Redis from 'ioredis'; const state = (globalThis.state ??= { client: null }); function make() { if (!state.client) state.client = new Redis(); state.client = null; } probe(state.client);`, 'library'],
    ['kept in it by another name', `import Redis from 'ioredis'; const state = globalThis.state; function make() { state.client = new Redis(); } probe(state.pool);`, 'global'],
    ['a class field', `class A { b = 7; } probe(new A().b);`, 7],
    ['a constructor argument', `class A { constructor(readonly b: number) {} } probe(new A(8).b);`, 8],
    ['a static field', `class A { static b = 9; } probe(A.b);`, 9],
    ['an inherited field', `class A { b = 10; } class B extends A {} probe(new B().b);`, 10],
    ['a method that reads a field', `class A { b = 11; c() { return this.b; } } probe(new A().c());`, 11],
    ['a hook that is left empty', `abstract class A { on() {} run() { return this.on(); } } class B extends A {} probe(new B().run());`, 'undefined'],
    ['a hook that the class fills', `abstract class A { on() {} run() { return this.on(); } } class B extends A { on() { return 1; } } class C extends A { on() { return 2; } } probe(new C().run());`, 2],
    ['a hook that one of the classes fills', `abstract class A { on() {} run() { return this.on(); } } class B extends A { on() { return 1; } } class C extends A { on() { return 2; } } function f(a: A) { probe(a.run()); }`, [1, 2]],
    ['the environment', `probe(process.env.A);`, 'environment'],
    ['a converted constant', `probe(Number('12'));`, 12],
    ['a fallback', `probe(process.env.A ?? 13);`, ['environment', 13]],
    ['what a given function gives, by its type', `class A { b = 1; } function f(make: () => A) { probe(make().b); }`, 1],
    ['what a function gives that nothing tells of', `function f(make: () => string) { probe(make()); }`, 'unknown'],
    ['kept by key', `class A {} const kept: any = {}; function f(k: string) { kept[k] = new A(); return kept[k]; } probe(f('a'));`, 'instance'],
    ['kept in a map', `class A {} const kept = new Map(); function f(k: string) { kept.set(k, new A()); return kept.get(k); } probe(f('a'));`, 'instance'],
    ['one of the functions kept by name', `const kept: any = {}; function f(k: string) { kept[k] = () => 1; return kept[k]; } probe(f('a'));`, 'unknown'],
    ['kept by a key that nobody knows', `class A {} const kept: any = {}; function f(k: string) { kept[k] = new A(); probe(kept[k]); }`, 'instance'],
    ['a name among members that are written there', `class A {} const kept: any = { b: 1 }; function f(k: string) { kept[k] = new A(); return kept[k]; } function g(k: string) { probe(f(k)); }`, 'unknown'],
  ])('%s', (_, text, expected) => {
    expect(probed(text)).toEqual(expected);
  });
});

describe('across files', () => {
  test.each<[string, string, Record<string, string>, unknown]>([
    ['a named import', `import { b } from './b'; probe(b);`, { 'b.ts': 'export const b = 1;' }, 1],
    ['a default import', `import b from './b'; probe(b.c);`, { 'b.ts': 'export default { c: 2 };' }, 2],
    ['a namespace', `import * as b from './b'; probe(b.c);`, { 'b.ts': 'export const c = 3;' }, 3],
    ['a barrel', `import { c } from './b'; probe(c);`, { 'b.ts': `export * from './c';`, 'c.ts': 'export const c = 4;' }, 4],
    ['renamed on the way', `import { d } from './b'; probe(d);`, { 'b.ts': `export { c as d } from './c';`, 'c.ts': 'export const c = 5;' }, 5],
    ['CommonJS', `const b = require('./b'); probe(b.c);`, { 'b.js': 'module.exports = { c: 6 };' }, 6],
  ])('%s', (_, text, more, expected) => {
    expect(probed(text, more)).toEqual(expected);
  });
});

describe('cycles end', () => {
  test.each<[string, string, Record<string, string>]>([
    ['a recursive function', `function f(n: number): number { return f(n - 1); } probe(f(1));`, {}],
    ['two functions', `function f(): number { return g(); } function g(): number { return f(); } probe(f());`, {}],
    ['a loop', `let n = 1; while (n < 9) n = n * 2; probe(n);`, {}],
    ['an object spread into itself', `let a: object = { b: 1 }; for (;;) { a = { ...a }; if (a) break; } probe(a);`, {}],
    ['files that import each other', `import { b } from './b'; export const a = b; probe(a);`, { 'b.ts': `import { a } from './a'; export const b = a;` }],
  ])('%s', (_, text, more) => {
    expect(() => probed(text, more)).not.toThrow();
  });
});
