import { describe, expect, test } from 'vitest';
import type { Program } from '../../../src/link/program/program.ts';
import { once } from '../../../src/link/program/once.ts';
import { programOf } from '../../support/program.ts';

type Graph = Readonly<Record<string, readonly string[]>>;

/** What can be reached from a node, itself included; every node answers by what the next ones answer. */
function reached(program: Program, graph: Graph, node: string, count = { asked: 0 }): ReadonlySet<string> {
  return once<ReadonlySet<string>>(program, 'reached', node, new Set(), () => {
    count.asked += 1;
    return new Set([node, ...(graph[node] ?? []).flatMap((next) => [...reached(program, graph, next, count)])].sort());
  });
}

const chain = (length: number): Graph => Object.fromEntries(Array.from({ length }, (_, index) => [`n${index}`, [`n${index + 1}`]]));

describe('an answer is the same whichever was asked first', () => {
  const circles: Graph = { a: ['b', 'x'], b: ['c'], c: ['a', 'd'], d: ['e'], e: ['d', 'y'], x: [], y: ['z'], z: ['y'] };

  test.each(Object.keys(circles))('%s first', (first) => {
    const program = programOf({});
    reached(program, circles, first);
    const found = Object.fromEntries(Object.keys(circles).map((node) => [node, [...reached(program, circles, node)].join('')]));
    expect(found).toEqual({ a: 'abcdexyz', b: 'abcdexyz', c: 'abcdexyz', d: 'deyz', e: 'deyz', x: 'x', y: 'yz', z: 'yz' });
  });
});

describe('the work is bounded', () => {
  test('in a net where all lead to all', () => {
    const nodes = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const count = { asked: 0 };
    expect(reached(programOf({}), Object.fromEntries(nodes.map((node) => [node, nodes])), 'n0', count).size).toBe(60);
    expect(count.asked).toBeLessThan(60 * 13);
  });

  test('in a chain that no stack would hold', () => {
    const program = programOf({});
    const depthOf = (node: number): number => once(program, 'depth', String(node), 0, () => (node === 2500 ? 1 : 1 + depthOf(node + 1)));
    expect(depthOf(0)).toBe(2501);
  });

  test('in a circle that no stack would hold', () => {
    const length = 2000;
    expect(() => reached(programOf({}), { ...chain(length), [`n${length}`]: ['n0'] }, 'n0')).not.toThrow();
  });

  test('where answers never settle', () => {
    const program = programOf({});
    const count = (): number => once(program, 'count', 'x', 0, () => 1 + count());
    expect(count()).toBeGreaterThan(0);
  });
});

test('a question that fails leaves nothing behind', () => {
  const program = programOf({});
  let broken = true;
  const ask = (key: string): string => once(program, 'fragile', key, '', () => {
    if (key === 'c' && broken) throw new Error('once');
    return key === 'c' ? key : key + ask(key === 'a' ? 'b' : 'c');
  });
  expect(() => ask('a')).toThrow('once');
  broken = false;
  expect(ask('a')).toBe('abc');
});
