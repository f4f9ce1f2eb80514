import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../../src/discover/index.ts';
import { scratch } from '../support/scratch.ts';

describe('the root', () => {
  it.each([
    ['.git', { '.git/': '' }],
    ['.git of a linked work tree', { '.git': 'gitdir: elsewhere\n' }],
    ['JSON settings with comments', { 'fallacies.config.json': '{ // here\n "root": true }' }],
    ['YAML settings', { 'fallacies.config.yaml': 'root: true\n' }],
    ['package.json', { 'package.json': '{ "fallacies": { "root": true } }' }],
  ])('is the nearest directory above with %s', (_, files) => {
    const outer = scratch({ '.git/': '' , 'inner/src/a.ts': '', ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`inner/${name}`, text])) });
    const inner = path.join(outer, 'inner');
    expect(findRoot(path.join(inner, 'src/a.ts'))).toBe(inner);
    expect(findRoot(path.join(inner, 'src'))).toBe(inner);
    expect(findRoot(inner)).toBe(inner);
    expect(findRoot(outer)).toBe(outer);
  });

  it.each([
    ['says nothing of it', { 'fallacies.config.json': '{ "preset": "strict" }' }],
    ['says no', { 'fallacies.config.json': '{ "root": false }' }],
    ['is broken', { 'fallacies.config.json': '{ "root": true' }],
    ['is another package.json', { 'package.json': '{ "root": true }' }],
  ])('is not where the settings file %s', (_, files) => {
    const outer = scratch({ '.git/': '', ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`inner/${name}`, text])) });
    expect(findRoot(path.join(outer, 'inner'))).toBe(outer);
  });
});
