import { describe, expect, it } from 'vitest';
import { createBinder } from '../../../src/link/bind/index.ts';
import { memoryHost } from '../../support/memory-host.ts';

const files = {
  'src/main.ts': '',
  'src/both.ts': '', 'src/both.js': '', 'src/both/index.ts': '',
  'src/view.tsx': '', 'src/plain.mjs': '', 'src/typed.mts': '', 'src/common.cts': '',
  'src/only.d.ts': '', 'src/declared.d.ts': '', 'src/declared.js': '',
  'src/config.service.ts': '', 'src/data.json': '{}', 'src/style.css': '',
  'src/folder/index.tsx': '',
  'src/made/package.json': '{ "main": "./entry.js" }', 'src/made/entry.ts': '', 'src/made/index.ts': '',
  'src/Button.native.tsx': '', 'src/Button.web.tsx': '',
  'src/deep/inner.ts': '',
  'src/index.ts': '',
};

describe('a relative import', () => {
  const binder = createBinder(memoryHost(files, ['src/generated/']));

  it.each([
    ['./both', 'src/both.ts'],
    ['./both.js', 'src/both.ts'],
    ['./both.ts', 'src/both.ts'],
    ['./both/', 'src/both/index.ts'],
    ['./view', 'src/view.tsx'],
    ['./view.js', 'src/view.tsx'],
    ['./view.jsx', 'src/view.tsx'],
    ['./plain.mjs', 'src/plain.mjs'],
    ['./typed.mjs', 'src/typed.mts'],
    ['./common.cjs', 'src/common.cts'],
    ['./config.service', 'src/config.service.ts'],
    ['./only', 'src/only.d.ts'],
    ['./declared', 'src/declared.js'],
    ['./folder', 'src/folder/index.tsx'],
    ['./made', 'src/made/entry.ts'],
    ['./Button', 'src/Button.native.tsx'],
    ['.', 'src/index.ts'],
    ['./', 'src/index.ts'],
    ['./deep/../both', 'src/both.ts'],
    ['./both.ts?worker', 'src/both.ts'],
    ['raw-loader!./both', 'src/both.ts'],
  ])('%s is %s', (specifier, path) => {
    expect(binder.resolve('src/main.ts', specifier)).toEqual({ kind: 'file', path });
  });

  it('goes up', () => {
    expect(binder.resolve('src/deep/inner.ts', '..')).toEqual({ kind: 'file', path: 'src/index.ts' });
    expect(binder.resolve('src/deep/inner.ts', '../both')).toEqual({ kind: 'file', path: 'src/both.ts' });
  });

  it.each(['./data.json', './style.css', './icon.svg?raw', './App.vue', './gone.graphql'])('%s is an asset', (specifier) => {
    expect(binder.resolve('src/main.ts', specifier)).toEqual({ kind: 'asset' });
  });

  it.each(['./gone', './gone.js', '../../outside', '../../../..'])('%s should be there', (specifier) => {
    expect(binder.resolve('src/main.ts', specifier)).toEqual({ kind: 'unresolved', internal: true });
  });

  it('that git ignores is generated, and not missing', () => {
    expect(binder.resolve('src/main.ts', './generated/client')).toEqual({ kind: 'unresolved', internal: false });
  });

  it.each(['virtual:routes', 'https://example.com/x.js', 'data:text/javascript,1', 'cloudflare:workers', '~icons/lucide/x'])('%s is nowhere on this disk', (specifier) => {
    expect(binder.resolve('src/main.ts', specifier)).toEqual({ kind: 'unresolved', internal: false });
  });
});

describe('a package import', () => {
  const binder = createBinder(memoryHost({ 'a.ts': '', 'package.json': '{ "dependencies": { "redis-3": "npm:redis@3", "axios": "^1.0.0" } }' }));

  it.each([
    ['axios', { name: 'axios', subpath: '' }],
    ['axios/unsafe/helpers.js', { name: 'axios', subpath: '/unsafe/helpers.js' }],
    ['@scope/name', { name: '@scope/name', subpath: '' }],
    ['@scope/name/deep', { name: '@scope/name', subpath: '/deep' }],
    ['redis-3', { name: 'redis', subpath: '', alias: 'redis-3' }],
    ['http', { name: 'node:http', subpath: '' }],
    ['node:http', { name: 'node:http', subpath: '' }],
    ['timers/promises', { name: 'node:timers', subpath: '/promises' }],
    ['npm:zod@3/v4', { name: 'zod', subpath: '/v4' }],
    ['jsr:@std/async@1', { name: '@std/async', subpath: '' }],
  ])('%s', (specifier, expected) => {
    expect(binder.resolve('a.ts', specifier)).toEqual({ kind: 'package', ...expected });
  });

  it('is remembered', () => {
    expect(binder.resolve('a.ts', 'axios')).toBe(binder.resolve('a.ts', 'axios'));
  });
});
