import { describe, expect, it } from 'vitest';
import { createBinder, versionLiesIn } from '../../../src/link/bind/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const manifest = (fields: object): string => JSON.stringify(fields);
const version = (files: Readonly<Record<string, string>>, name = 'axios', from = 'apps/api/src/main.ts') => createBinder(memoryHost({ [from]: '', ...files })).packageVersion(from, name);
const api = (fields: object): Record<string, string> => ({ 'apps/api/package.json': manifest(fields) });
const wants = api({ dependencies: { axios: '^1.2.0' } });
const locked = { version: '1.6.8', range: '^1.2.0', from: 'lock' };

describe('a version from a lock file', () => {
  it.each<[string, string, string]>([
    ['npm 3, hoisted', 'package-lock.json', manifest({ lockfileVersion: 3, packages: { 'node_modules/axios': { version: '1.6.8' } } })],
    ['npm 3, nested', 'package-lock.json', manifest({ packages: { 'node_modules/axios': { version: '0.1.0' }, 'apps/api/node_modules/axios': { version: '1.6.8' } } })],
    ['npm 1', 'package-lock.json', manifest({ lockfileVersion: 1, dependencies: { axios: { version: '1.6.8' } } })],
    ['shrinkwrap', 'npm-shrinkwrap.json', manifest({ packages: { 'node_modules/axios': { version: '1.6.8' } } })],
    ['pnpm 9', 'pnpm-lock.yaml', "lockfileVersion: '9.0'\n\nimporters:\n\n  .: {}\n\n  apps/api:\n    dependencies:\n      axios:\n        specifier: ^1.2.0\n        version: 1.6.8(debug@4.3.4(supports-color@8.1.1))\n\npackages:\n\n  axios@0.21.0:\n    resolution: {}\n"],
    ['pnpm 6', 'pnpm-lock.yaml', "lockfileVersion: '6.0'\n\nimporters:\n\n  apps/api:\n    devDependencies:\n      other:\n        specifier: ^1.0.0\n        version: 1.0.0\n    dependencies:\n      axios:\n        specifier: ^1.2.0\n        version: 1.6.8\n\npackages:\n\n  /axios@1.6.8:\n    dev: false\n"],
    ['pnpm 5', 'pnpm-lock.yaml', 'lockfileVersion: 5.4\n\nimporters:\n\n  apps/api:\n    specifiers:\n      axios: ^1.2.0\n    dependencies:\n      axios: 1.6.8_debug@4.3.4\n\npackages:\n\n  /axios/1.6.8_debug@4.3.4:\n    dev: false\n'],
    ['yarn classic', 'yarn.lock', '# yarn lockfile v1\n\n\naxios@^0.21.1:\n  version "0.21.4"\n\naxios@^1.2.0, axios@^1.3.0:\n  version "1.6.8"\n  resolved "x"\n'],
    ['yarn berry', 'yarn.lock', '__metadata:\n  version: 8\n\n"axios@npm:^0.21.1":\n  version: 0.21.4\n\n"axios@npm:^1.2.0, axios@npm:^1.3.0":\n  version: 1.6.8\n  resolution: "axios@npm:1.6.8"\n'],
    ['yarn with Windows line ends', 'yarn.lock', 'axios@^1.2.0:\r\n  version "1.6.8"\r\n'],
    ['bun', 'bun.lock', '{ "workspaces": { "apps/api": { "name": "api" } }, "packages": { "axios": ["axios@0.9.0", "", {}, "x"], "api/axios": ["axios@1.6.8", "", {}, "x",], }, }'],
  ])('%s', (_, name, text) => {
    expect(version({ ...wants, [name]: text })).toEqual(locked);
  });

  it('of a project without workspaces, in the older pnpm', () => {
    const text = 'lockfileVersion: 5.3\n\nspecifiers:\n  axios: ^1.2.0\n\ndependencies:\n  axios: 1.6.8\n\npackages:\n\n  /axios/1.6.8:\n    dev: false\n';
    expect(version({ 'package.json': manifest({ dependencies: { axios: '^1.2.0' } }), 'pnpm-lock.yaml': text }, 'axios', 'main.ts')).toEqual(locked);
  });

  it('is that of the nearest lock file', () => {
    const files = { 'package-lock.json': manifest({ packages: { 'node_modules/axios': { version: '0.1.0' } } }), 'apps/api/yarn.lock': 'axios@^1.2.0:\n  version "1.6.8"\n' };
    expect(version({ ...wants, ...files })).toEqual(locked);
  });

  it('holds for a package that only comes with others when there is one of it', () => {
    const pnpm = "importers:\n\n  apps/api: {}\n\npackages:\n\n  '@smithy/x@4.4.0':\n    resolution: {}\n\n  two@1.0.0:\n    resolution: {}\n\n  two@2.0.0:\n    resolution: {}\n\nsnapshots:\n";
    expect(version({ ...wants, 'pnpm-lock.yaml': pnpm }, '@smithy/x')).toEqual({ version: '4.4.0', from: 'lock' });
    expect(version({ ...wants, 'pnpm-lock.yaml': pnpm }, 'two')).toBeUndefined();
  });

  it('is that of the real package behind an alias', () => {
    const files = { ...api({ dependencies: { 'axios-old': 'npm:axios@^0.21.0' } }), 'yarn.lock': '"axios-old@npm:axios@^0.21.0":\n  version "0.21.4"\n\naxios@^1.0.0:\n  version "1.6.8"\n' };
    expect(version(files, 'axios-old')).toEqual({ version: '0.21.4', range: '^0.21.0', from: 'lock' });
  });

  it.each(['', 'not: [a lock', '\0\0', '{'])('is not read from one that is broken: %j', (text) => {
    const names = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
    for (const name of names) expect(version({ ...wants, [name]: text })).toEqual({ range: '^1.2.0', from: 'manifest' });
  });
});

describe('a version from a manifest', () => {
  it.each<[string, Record<string, string>, object | undefined]>([
    ['a range', wants, { range: '^1.2.0', from: 'manifest' }],
    ['an exact one', api({ dependencies: { axios: '1.6.8' } }), { version: '1.6.8', range: '1.6.8', from: 'manifest' }],
    ['production before development', api({ devDependencies: { axios: '^0.1.0' }, dependencies: { axios: '^1.2.0' }, peerDependencies: { axios: '*' } }), { range: '^1.2.0', from: 'manifest' }],
    ['an alias', api({ dependencies: { axios: 'npm:@fork/axios@^2.0.0' } }), { range: '^2.0.0', from: 'manifest' }],
    ['one of the root', { ...api({}), 'package.json': manifest({ dependencies: { axios: '~1.5.0' } }) }, { range: '~1.5.0', from: 'manifest' }],
    ['a tag', api({ dependencies: { axios: 'latest' } }), { from: 'manifest' }],
    ['a repository', api({ dependencies: { axios: 'github:axios/axios#v1' } }), { from: 'manifest' }],
    ['nobody', api({}), undefined],
    ['an override of the root', { ...wants, 'package.json': manifest({ overrides: { axios: '1.0.0' } }) }, { version: '1.0.0', range: '1.0.0', from: 'manifest' }],
    ['a catalog of pnpm', { ...api({ dependencies: { axios: 'catalog:' } }), 'pnpm-workspace.yaml': 'packages: [apps/*]\ncatalog:\n  axios: ^1.4.0\n' }, { range: '^1.4.0', from: 'manifest' }],
    ['a named catalog of pnpm', { ...api({ dependencies: { axios: 'catalog:old' } }), 'pnpm-workspace.yaml': 'catalogs:\n  old:\n    axios: ^0.21.0\n' }, { range: '^0.21.0', from: 'manifest' }],
    ['a catalog of bun', { ...api({ dependencies: { axios: 'catalog:' } }), 'package.json': manifest({ workspaces: { packages: ['apps/*'], catalog: { axios: '^1.4.0' } } }) }, { range: '^1.4.0', from: 'manifest' }],
  ])('%s', (_, files, expected) => {
    expect(version(files)).toEqual(expected);
  });
});

describe('versionLiesIn', () => {
  it.each([
    [{ version: '4.4.7', from: 'lock' }, '>=4.4.0', 'yes'],
    [{ version: '4.3.0', from: 'lock' }, '>=4.4.0', 'no'],
    [{ version: '5.0.0-rc.1', from: 'lock' }, '>=4.4.0', 'yes'],
    [{ range: '^4.4.0', from: 'manifest' }, '>=4.4.0', 'yes'],
    [{ range: '^4.0.0', from: 'manifest' }, '>=4.4.0', 'unknown'],
    [{ range: '^3.0.0', from: 'manifest' }, '>=4.4.0', 'no'],
    [{ from: 'manifest' }, '>=4.4.0', 'unknown'],
    [undefined, '>=4.4.0', 'unknown'],
  ] as const)('%j in %s: %s', (found, range, expected) => {
    expect(versionLiesIn(found, range)).toBe(expected);
  });
});
