import { describe, expect, it } from 'vitest';
import { createFileHost, parseData } from '../../src/discover/index.ts';
import { scratch } from '../support/scratch.ts';

describe('a data file', () => {
  it.each([
    ['a.json', '{ "a": 1 }', { a: 1 }],
    ['a.json', '{ // why\n "a": [1, 2,], /* x */ }', { a: [1, 2] }],
    ['a.yaml', 'a: 1\nb: [x]\n', { a: 1, b: ['x'] }],
    ['a.yml', '', null],
    ['bun.lock', '{ "a": { "b": 1, }, }', { a: { b: 1 } }],
  ])('%s: %j', (name, text, value) => {
    expect(parseData(name, text)).toEqual({ value });
  });

  it.each([
    ['a.json', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['a.json', '{\n  "a": \n', 3],
    ['a.yaml', 'a: 1\nb: [x\n', 2],
    ['a.yaml', 'a: 1\n  b: 2\n', 2],
  ])('%s that is broken has a line: %j', (name, text, line) => {
    const data = parseData(name, text);
    expect(data).toMatchObject({ line: expect.any(Number) as number, error: expect.any(String) as string });
    expect(Math.abs(('line' in data ? data.line : 0) - line)).toBeLessThanOrEqual(1);
  });

  it('cannot be made to fill the memory by aliases', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(', ')}]`);
    expect(parseData('a.yaml', ['l0: &l0 x', ...levels].join('\n'))).toMatchObject({ error: expect.stringContaining('alias') as string });
  });

  it.each(['a.json', 'a.yaml'])('%s nested without end is an error and no crash', (name) => {
    const text = `${'['.repeat(100_000)}x`;
    expect(parseData(name, text)).toMatchObject({ error: expect.any(String) as string });
  });
});

describe('the line of a key', () => {
  it.each([
    ['a.json', '{\n  // note\n  "rules": {\n    "x": 1,\n    "y": [\n      1,\n      2\n    ]\n  }\n}', ['rules', 'y', 1], 7],
    ['a.json', '{\n  "rules": {\n    "x": 1\n  }\n}', ['rules', 'gone'], 2],
    ['a.yaml', 'a: 1\nrules:\n  x: 1\n  y:\n    - 1\n    - 2\n', ['rules', 'y', 1], 6],
    ['a.yaml', 'a: 1\n', ['gone'], 1],
    ['a.json', '[', ['x'], 1],
  ] as const)('in %s', (name, text, keys, line) => {
    expect(createFileHost(scratch({ [name]: text })).lineOf(name, keys)).toBe(line);
  });
});
