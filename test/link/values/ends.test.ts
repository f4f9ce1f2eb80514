import { describe, expect, test } from 'vitest';
import type { Program } from '../../../src/link/program/program.ts';
import type { FileUnit } from '../../../src/link/program/unit.ts';
import { programOf } from '../../support/program.ts';
import {
  branches, callChain, callTree, concatenations, dependentFields, dependentVariables, elements, hierarchy, hooks, nestedLoops, recursiveModules, rotatingVariables, spreads,
} from '../../support/generated.ts';

type Files = Readonly<Record<string, string>>;

const unitsOf = (program: Program): readonly FileUnit[] => (program.files ?? []).map(program.unit).filter((unit) => unit !== undefined);

/** Questions that are answered anew until everything in the program is known. */
function stepsOf(files: Files): number {
  const program = programOf(files);
  for (const unit of unitsOf(program)) {
    for (const id of unit.facts.values.keys()) program.evaluate({ unit, id });
  }
  return program.evaluation.steps;
}

const sizeOf = (files: Files): number => unitsOf(programOf(files)).reduce((sum, unit) => sum + unit.facts.values.length, 0);

describe('the work grows with the text', () => {
  test.each<[string, (size: number) => string, number]>([
    ['loop variables that depend on each other', (size) => dependentVariables(size, 4), 40],
    ['variables that change places', rotatingVariables, 100],
    ['fields that depend on each other', dependentFields, 30],
    ['a chain of calls', callChain, 500],
    ['classes that inherit', hierarchy, 150],
    ['hooks without a body', hooks, 12],
    ['objects laid over each other', spreads, 100],
    ['a long text put together', concatenations, 1000],
    ['a list of many elements', elements, 2500],
    ['many branches', branches, 1000],
  ])('%s', (_, program, size) => {
    const [once, twice] = [{ 'a.js': program(size) }, { 'a.js': program(2 * size) }];
    expect(stepsOf(twice) / stepsOf(once)).toBeLessThan(3);
    expect(stepsOf(twice) / sizeOf(twice)).toBeLessThan(200);
  });

  test('modules that import each other', () => {
    expect(stepsOf(recursiveModules(30)) / sizeOf(recursiveModules(30))).toBeLessThan(2000);
  });

  test.each<[string, string]>([
    ['loops in loops', nestedLoops(100)],
    ['a tree of calls', callTree(40, 4)],
  ])('%s, however deep', (_, text) => {
    expect(stepsOf({ 'a.js': text }) / sizeOf({ 'a.js': text })).toBeLessThan(5000);
  });
});

/** What a value is, to a depth at which nothing can differ any more. */
function told(program: Program, unit: FileUnit, id: number): string {
  const seen = new Set<unknown>();
  return JSON.stringify(program.evaluate({ unit, id }), (key, value: unknown) => {
    if (key === 'unit') return (value as FileUnit).path;
    if (key === 'library') return (value as { id: string }).id;
    if (key === 'call') return (value as { id: number }).id;
    if (key === 'answers' || key === 'frames' || key === 'caller') return undefined;
    if (typeof value === 'object' && value !== null) {
      if (seen.has(value)) return 'seen';
      seen.add(value);
    }
    return value;
  });
}

/** Every value of the program, asked for in an order of its own. */
function answers(files: Files, order: (count: number) => readonly number[]): ReadonlyMap<string, string> {
  const program = programOf(files);
  const all = unitsOf(program).flatMap((unit) => unit.facts.values.map((_, id) => ({ unit, id })));
  const found = new Map<string, string>();
  for (const index of order(all.length)) {
    const { unit, id } = all[index] ?? { id: 0 };
    if (unit !== undefined) found.set(`${unit.path} ${String(id)}`, told(program, unit, id));
  }
  return found;
}

const forwards = (count: number): readonly number[] => [...Array(count).keys()];
const backwards = (count: number): readonly number[] => [...forwards(count)].reverse();
/** A permutation that is the same in every run. */
const mixed = (count: number): readonly number[] => forwards(count).map((n) => [(n * 7919 + 13) % 10_007, n] as const).sort(([a], [b]) => a - b).map(([, n]) => n);

describe('an answer is the same whatever was asked before', () => {
  test.each<[string, Files]>([
    ['loop variables', { 'a.js': dependentVariables(6, 2) }],
    ['rotating variables', { 'a.js': rotatingVariables(12) }],
    ['fields', { 'a.js': dependentFields(6) }],
    ['calls', { 'a.js': callTree(14, 2) }],
    ['a chain of calls', { 'a.js': callChain(80) }],
    ['hooks', { 'a.ts': hooks(5) }],
    ['modules', recursiveModules(12)],
    ['a hierarchy', { 'a.ts': hierarchy(90) }],
    ['a long text', { 'a.ts': concatenations(400) }],
    ['a closure that takes itself', { 'a.ts': 'let get = () => 1; const old = get; get = () => old() + get(); probe(get());' }],
    ['a client made late', { 'a.ts': `import Redis from 'ioredis'; class A { private c?: Redis; get() { return (this.c ??= new Redis()); } b() { this.c = this.get(); return this.c; } } probe(new A().b(), new A().get());` }],
  ])('%s', (_, files) => {
    const first = answers(files, forwards);
    expect(answers(files, backwards)).toEqual(new Map([...first].reverse()));
    const other = answers(files, mixed);
    expect([...other].filter(([key, value]) => first.get(key) !== value)).toEqual([]);
  });
});
