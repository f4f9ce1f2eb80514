import { describe, expect, it } from 'vitest';
import { createBinder } from '../../../src/link/bind/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const resolve = (files: Readonly<Record<string, string>>, from: string, specifier: string, ignored: readonly string[] = []) =>
  createBinder(memoryHost({ [from]: '', ...files }, ignored)).resolve(from, specifier);

describe('tsconfig paths', () => {
  it('are seen from baseUrl, the longest pattern first', () => {
    const files = {
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src", "paths": { "@app/*": ["app/*"], "@app/lib/*": ["lib/*"], "exact": ["one.ts"] } } }',
      'src/app/x.ts': '', 'src/lib/x.ts': '', 'src/one.ts': '', 'src/top/y.ts': '',
    };
    expect(resolve(files, 'src/main.ts', '@app/x')).toEqual({ kind: 'file', path: 'src/app/x.ts' });
    expect(resolve(files, 'src/main.ts', '@app/lib/x')).toEqual({ kind: 'file', path: 'src/lib/x.ts' });
    expect(resolve(files, 'src/main.ts', 'exact')).toEqual({ kind: 'file', path: 'src/one.ts' });
    expect(resolve(files, 'src/main.ts', 'top/y')).toEqual({ kind: 'file', path: 'src/top/y.ts' });
    expect(resolve(files, 'src/main.ts', '@app/gone')).toEqual({ kind: 'unresolved', internal: true });
    expect(resolve(files, 'src/main.ts', 'axios')).toEqual({ kind: 'package', name: 'axios', subpath: '' });
  });

  it('are seen from their own config without baseUrl, and try each target', () => {
    const files = { 'app/tsconfig.json': '{ "compilerOptions": { "paths": { "~/*": ["./gone/*", "./src/*"] } } }', 'app/src/x.ts': '' };
    expect(resolve(files, 'app/src/deep/main.ts', '~/x')).toEqual({ kind: 'file', path: 'app/src/x.ts' });
  });

  it('are inherited through extends: a string, a list, a package of the repository', () => {
    const files = {
      'base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@a/*": ["a/*"] } } }',
      'packages/config/package.json': '{ "name": "@acme/config" }',
      'packages/config/node.json': '{ "compilerOptions": { "paths": { "@b/*": ["../../b/*"] } } }',
      'one/tsconfig.json': '{ "extends": "../base" }',
      'two/tsconfig.json': '{ "extends": ["../base.json", "@acme/config/node.json"] }',
      'a/x.ts': '', 'b/x.ts': '',
    };
    expect(resolve(files, 'one/main.ts', '@a/x')).toEqual({ kind: 'file', path: 'a/x.ts' });
    expect(resolve(files, 'two/main.ts', '@b/x')).toEqual({ kind: 'file', path: 'b/x.ts' });
  });

  it('of referenced projects and of siblings count too', () => {
    const app = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
    const referenced = { 'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }', 'tsconfig.app.json': app, 'src/x.ts': '' };
    expect(resolve(referenced, 'src/main.ts', '@/x')).toEqual({ kind: 'file', path: 'src/x.ts' });
    expect(resolve({ 'tsconfig.json': '{}', 'tsconfig.web.json': app, 'src/x.ts': '' }, 'src/main.ts', '@/x')).toEqual({ kind: 'file', path: 'src/x.ts' });
  });

  it('may have comments, trailing commas and a byte-order mark is no matter', () => {
    const files = { 'jsconfig.json': '{ // paths\n "compilerOptions": { "paths": { "@/*": ["./lib/*",], }, }, }', 'lib/x.js': '' };
    expect(resolve(files, 'lib/main.js', '@/x')).toEqual({ kind: 'file', path: 'lib/x.js' });
  });

  it('know ${configDir}', () => {
    const files = { 'base.json': '{ "compilerOptions": { "paths": { "#/*": ["${configDir}/src/*"] } } }', 'app/tsconfig.json': '{ "extends": "../base.json" }', 'app/src/x.ts': '' };
    expect(resolve(files, 'app/src/main.ts', '#/x')).toEqual({ kind: 'file', path: 'app/src/x.ts' });
  });

  it('lead to generated code that git ignores', () => {
    const files = { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@gen/*": ["./gen/*"] } } }' };
    expect(resolve(files, 'src/main.ts', '@gen/x', ['gen/'])).toEqual({ kind: 'unresolved', internal: false });
  });
});

describe('rootDirs', () => {
  it('are laid over each other', () => {
    const files = { 'tsconfig.json': '{ "compilerOptions": { "rootDirs": [".", "./types"] } }', 'types/app/route.ts': '' };
    expect(resolve(files, 'app/main.ts', './route')).toEqual({ kind: 'file', path: 'types/app/route.ts' });
    expect(resolve(files, 'app/main.ts', './+types/x', ['types/app/+types/'])).toEqual({ kind: 'unresolved', internal: false });
  });
});

describe('an alias that only a bundler knows', () => {
  it.each(['@/lib/x', '~/lib/x', '$lib/x'])('%s is looked for in src', (specifier) => {
    const files = { 'web/package.json': '{ "name": "web" }', 'web/src/lib/x.ts': '' };
    expect(resolve(files, 'web/src/main.ts', specifier)).toEqual({ kind: 'file', path: 'web/src/lib/x.ts' });
  });

  it('is missing when it is nowhere', () => {
    expect(resolve({ 'package.json': '{}' }, 'src/main.ts', '@/gone')).toEqual({ kind: 'unresolved', internal: true });
  });
});

describe('notes', () => {
  it('tell of a broken config with its line, and of an extends that is not there', () => {
    const binder = createBinder(memoryHost({
      'a/tsconfig.json': '{\n  "compilerOptions": {\n    "baseUrl" "."\n  }\n}',
      'b/tsconfig.json': '{ "extends": "@tsconfig/node20" }',
      'c/package.json': '{\n  "name": \n}',
    }));
    for (const directory of ['a', 'b', 'c']) binder.resolve(`${directory}/x.ts`, 'axios');
    expect(binder.notes().map(({ path, line, message }) => [path, line, message.slice(0, 44)])).toEqual([
      ['a/tsconfig.json', 3, "tsconfig.json cannot be read: ':' expected."],
      ['b/tsconfig.json', undefined, "tsconfig.json extends '@tsconfig/node20', wh"],
      ['c/package.json', 3, 'package.json cannot be read: Expression expe'],
    ]);
  });

  it('come once, and a circle of extends ends', () => {
    const binder = createBinder(memoryHost({ 'tsconfig.json': '{ "extends": "./other.json" }', 'other.json': '{ "extends": "./tsconfig.json" }', 'package.json': '[]' }));
    expect(binder.resolve('x.ts', './y')).toEqual({ kind: 'unresolved', internal: true });
    expect(binder.notes()).toEqual([]);
  });
});
