import { describe, expect, it } from 'vitest';
import { createBinder } from '../../../src/link/bind/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const manifest = (fields: object): string => JSON.stringify(fields);
const resolve = (files: Readonly<Record<string, string>>, specifier: string, from = 'apps/api/src/main.ts') =>
  createBinder(memoryHost({ [from]: '', 'apps/api/package.json': manifest({ name: 'api', dependencies: { '@acme/lib': 'workspace:*' } }), ...files })).resolve(from, specifier);

/** A package of the repository, built nowhere. */
const lib = (fields: object, files: Readonly<Record<string, string>>, tsconfig?: object): Record<string, string> => ({
  'packages/lib/package.json': manifest({ name: '@acme/lib', ...fields }),
  ...(tsconfig && { 'packages/lib/tsconfig.json': manifest(tsconfig) }),
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`packages/lib/${name}`, text])),
});

describe('a package of the repository', () => {
  it.each([
    ['npm', { 'package.json': manifest({ workspaces: ['packages/*'] }) }],
    ['yarn', { 'package.json': manifest({ workspaces: { packages: ['./packages/*'] } }) }],
    ['pnpm', { 'pnpm-workspace.yaml': "packages:\n  # ours\n  - 'packages/**'\n  - '!**/test/**'\n" }],
    ['lerna', { 'lerna.json': manifest({ packages: ['packages/l*'] }) }],
    ['nobody', {}],
  ])('is found when %s declares it', (_, files) => {
    expect(resolve({ ...files, ...lib({ main: 'dist/index.js' }, { 'src/index.ts': '' }) }, '@acme/lib')).toEqual({ kind: 'file', path: 'packages/lib/src/index.ts' });
  });

  it('is not taken for one of the registry, nor the other way round', () => {
    const files = { 'examples/axios/package.json': manifest({ name: 'axios' }), 'examples/axios/index.js': '', 'package.json': manifest({ dependencies: { axios: '^1.0.0' } }) };
    expect(resolve(files, 'axios')).toEqual({ kind: 'package', name: 'axios', subpath: '' });
  });

  it('may be linked by path', () => {
    const files = { 'apps/api/package.json': manifest({ dependencies: { helper: 'file:../../vendor/helper' } }), 'vendor/helper/package.json': '{}', 'vendor/helper/index.js': '' };
    expect(resolve(files, 'helper')).toEqual({ kind: 'file', path: 'vendor/helper/index.js' });
  });

  it('refers to itself', () => {
    const files = lib({ exports: { './x': './dist/x.js' } }, { 'src/x.ts': '' });
    expect(resolve(files, '@acme/lib/x', 'packages/lib/src/main.ts')).toEqual({ kind: 'file', path: 'packages/lib/src/x.ts' });
  });

  it('without the module asked for is missing, and its data are assets', () => {
    const files = lib({ main: 'dist/index.js' }, { 'src/index.ts': '' });
    expect(resolve(files, '@acme/lib/gone')).toEqual({ kind: 'unresolved', internal: true });
    expect(resolve(files, '@acme/lib/package.json')).toEqual({ kind: 'asset' });
  });
});

describe('build output stands for its source', () => {
  const built = { compilerOptions: { outDir: './out/js', rootDir: './code' } };

  it.each<[string, object, Record<string, string>, object | undefined, string, string]>([
    ['by outDir and rootDir', { main: 'out/js/a/main.js' }, { 'code/a/main.ts': '', 'src/index.ts': '' }, built, '', 'code/a/main.ts'],
    ['by types', { types: './dist/entry.d.ts' }, { 'src/entry.ts': '' }, undefined, '', 'src/entry.ts'],
    ['by the same path under src', { main: './lib/a/b.js' }, { 'src/a/b.ts': '' }, undefined, '', 'src/a/b.ts'],
    ['through directories of formats', { module: './dist/esm/a.mjs' }, { 'src/a.ts': '' }, undefined, '', 'src/a.ts'],
    ['through names of bundles', { main: './dist/a.cjs.js' }, { 'src/a.ts': '' }, undefined, '', 'src/a.ts'],
    ['beside the build directory', { main: './dist/src/main.js' }, { 'src/main.ts': '' }, undefined, '', 'src/main.ts'],
    ['by src/index at last', { main: './dist/bundle.js' }, { 'src/index.ts': '' }, undefined, '', 'src/index.ts'],
    ['by index without src', { main: './dist/bundle.js' }, { 'index.ts': '' }, undefined, '', 'index.ts'],
    ['by a committed file first', { main: './lib/main.js' }, { 'lib/main.js': '', 'src/main.ts': '' }, undefined, '', 'lib/main.js'],
    ['by a declaration when there is nothing else', { types: './index.d.ts' }, { 'index.d.ts': '' }, undefined, '', 'index.d.ts'],
    ['for a deep import', {}, { 'src/deep/x.ts': '' }, undefined, '/dist/deep/x', 'src/deep/x.ts'],
    ['for a deep import under src', {}, { 'src/deep/x.ts': '' }, undefined, '/deep/x', 'src/deep/x.ts'],
  ])('%s', (_, fields, files, tsconfig, subpath, expected) => {
    expect(resolve(lib(fields, files, tsconfig), `@acme/lib${subpath}`)).toEqual({ kind: 'file', path: `packages/lib/${expected}` });
  });

  it('when a script imports it by its path', () => {
    const files = lib({}, { 'src/cli.ts': '', 'bin/run.js': '' }, { compilerOptions: { outDir: 'dist', rootDir: 'src' } });
    expect(resolve(files, '../dist/cli.js', 'packages/lib/bin/run.js')).toEqual({ kind: 'file', path: 'packages/lib/src/cli.ts' });
  });
});

describe('exports', () => {
  const files = { 'src/index.ts': '', 'src/http.ts': '', 'src/browser.ts': '', 'src/plugins/a.ts': '', 'src/main/deep.ts': '' };
  const exported = (exports: unknown, subpath = '') => resolve(lib({ exports }, files), `@acme/lib${subpath}`);
  const at = (path: string) => ({ kind: 'file', path: `packages/lib/${path}` });

  it.each([
    ['a string', './dist/http.js', '', 'src/http.ts'],
    ['conditions, nested', { node: { import: './dist/http.mjs', require: './dist/http.cjs' } }, '', 'src/http.ts'],
    ['conditions of browsers last', { browser: './dist/browser.js', default: './dist/http.js' }, '', 'src/http.ts'],
    ['the first target that leads somewhere', { types: './gone/x.d.ts', default: './dist/http.js' }, '', 'src/http.ts'],
    ['a list', ['./gone/x.js', './dist/http.js'], '', 'src/http.ts'],
    ['a subpath', { './net': './dist/http.js' }, '/net', 'src/http.ts'],
    ['a pattern', { './*': './dist/plugins/*.js' }, '/a', 'src/plugins/a.ts'],
    ['the longest pattern', { './*': './dist/plugins/*.js', './x/*': './dist/main/*.js' }, '/x/deep', 'src/main/deep.ts'],
    ['a folder of the older form', { './plugins/': './dist/plugins/' }, '/plugins/a', 'src/plugins/a.ts'],
    ['what they keep private, imported all the same', { '.': './dist/index.js' }, '/src/http', 'src/http.ts'],
  ])('%s', (_, exports, subpath, expected) => {
    expect(exported(exports, subpath)).toEqual(at(expected));
  });

  it.each([null, 42, [], {}, { '.': null }, { '.': { node: 7 } }])('%j are no harm', (exports) => {
    expect(exported(exports)).toEqual(at('src/index.ts'));
  });
});

describe('imports of the own package', () => {
  it('are resolved to sources, packages, and the repository', () => {
    const files = lib({ imports: { '#db': './dist/db.js', '#io/*': './src/io/*.ts', '#http': { browser: './gone.js', default: 'undici' } } }, { 'src/db.ts': '', 'src/io/x.ts': '' });
    const from = 'packages/lib/src/main.ts';
    expect(resolve(files, '#db', from)).toEqual({ kind: 'file', path: 'packages/lib/src/db.ts' });
    expect(resolve(files, '#io/x', from)).toEqual({ kind: 'file', path: 'packages/lib/src/io/x.ts' });
    expect(resolve(files, '#http', from)).toEqual({ kind: 'package', name: 'undici', subpath: '' });
    expect(resolve(files, '#io/gone', from)).toEqual({ kind: 'unresolved', internal: true });
    expect(resolve(files, '#nobody', from)).toEqual({ kind: 'unresolved', internal: false });
  });
});

describe('a name that no manifest asks for', () => {
  it('may be a directory of the package', () => {
    expect(resolve({ 'apps/api/src/config/index.ts': '' }, 'src/config')).toEqual({ kind: 'file', path: 'apps/api/src/config/index.ts' });
  });

  it('may be an alias of module-alias', () => {
    const files = { 'apps/api/package.json': manifest({ _moduleAliases: { '@root': 'dist' } }), 'apps/api/src/x.ts': '' };
    expect(resolve(files, '@root/x')).toEqual({ kind: 'file', path: 'apps/api/src/x.ts' });
  });
});
