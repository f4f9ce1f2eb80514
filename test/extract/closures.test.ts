import { describe, expect, it } from 'vitest';
import { read } from './reading.ts';

const seen = (text: string): readonly string[] => read(text).seen;

describe('values in closures', () => {
  it('resolves what is never reassigned to its one value', () => {
    expect(seen('const a = 1; let b = 2; function f(c) { return () => see(a, b, c) }')).toEqual(['1, 2, parameter 0']);
  });

  it('resolves what is declared later', () => {
    expect(seen('function send() { see(client, Retry, pause) } const client = connect(); class Retry {} function pause() {}')).toEqual([
      'connect(), class Retry, function pause',
    ]);
  });

  it('leaves what is reassigned to its writes', () => {
    const { facts, seen: given, value } = read('let pool; function get() { if (!pool) pool = open(); see(pool); return pool }');
    expect(given).toEqual(['variable pool']);
    expect(facts.bindings.find(({ name }) => name === 'pool')).toMatchObject({ kind: 'let', captured: true, writes: [{ function: 1 }] });
    expect(value(facts.bindings[0]?.writes[0]?.value ?? -1)).toBe('open()');
  });

  it('keeps following a variable in its own function while closures only read it', () => {
    expect(seen('let n = 1; later(() => see(n)); n = 2; see(n)')).toEqual(['variable n', '2']);
  });

  it('stops following where a closure may have written', () => {
    expect(seen('let n = 1; see(n); later(() => { n = 2 }); see(n)')).toEqual(['1', 'variable n']);
    expect(seen('let n = 1; see(n); function set() { n = 2 }')).toEqual(['variable n']);
    expect(seen('let n = 1; for (const x of xs) { see(n); later(() => { n = 2 }) }')).toEqual(['variable n']);
  });

  it('does not mistake a name of the closure for one outside', () => {
    expect(seen('let n = 1; later((n) => { n = 2; see(n) }); see(n)')).toEqual(['2', '1']);
  });

  it('resolves itself', () => {
    expect(seen('const f = function again() { see(again, f) }')).toEqual(['function again, function again']);
  });

  it('says who captures', () => {
    const { facts } = read('const a = 1; const b = 2; const f = () => b;');
    expect(facts.bindings.map(({ name, captured }) => [name, captured])).toEqual([['a', false], ['b', true], ['f', false]]);
  });

  it('says what is disposed of', () => {
    const { facts } = read('async () => { using a = open(); await using b = open(); const c = open(); }');
    expect(facts.bindings.map(({ kind, using }) => [kind, using])).toEqual([['const', 'sync'], ['const', 'async'], ['const', undefined]]);
  });

  it('a variable without value is undefined', () => {
    expect(seen('let a; see(a); later(() => see(a))')).toEqual(['undefined', 'undefined']);
  });

  it('hoists functions of a block', () => {
    expect(seen('{ see(go); function go() {} }')).toEqual(['function go']);
  });

  it('numbers calls in source order though closures are walked late', () => {
    const { facts } = read('a(() => b()); c();');
    expect(facts.calls.map(({ id, span }) => [id, span[0]])).toEqual([[0, 0], [1, 8], [2, 14]]);
    expect(facts.calls.map(({ result }) => facts.values[result])).toMatchObject([{ call: 0 }, { call: 1 }, { call: 2 }]);
  });
});
