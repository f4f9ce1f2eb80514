import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
let user = '';

/** Runs a module in the user's project and gives what it prints. */
const run = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: user, encoding: 'utf8' });

describe('the package, installed alone', () => {
  beforeAll(() => {
    user = mkdtempSync(path.join(tmpdir(), 'user-'));
    writeFileSync(path.join(user, 'package.json'), '{ "private": true }\n');
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', user], { cwd: root, encoding: 'utf8' });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`], { cwd: user, stdio: 'pipe' });
  });

  afterAll(() => { rmSync(user, { recursive: true, force: true }); });

  it('brings neither eslint nor typescript', () => {
    expect(['eslint', 'typescript', '@typescript-eslint'].filter((name) => existsSync(path.join(user, 'node_modules', name)))).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => !existsSync(path.join(user, 'node_modules', name)))).toEqual([]);
  });

  it('starts without the checker of the compiler that it uses', () => {
    const loaded = `import Module from 'node:module'; await import('fallacies/eslint'); console.log(Object.keys(Module._cache).join());`;
    expect(run(loaded)).toMatch(/fallacies.dist.compiler\.cjs/);
    expect(run(loaded)).not.toContain('ts-morph');
  });

  it('has a command that runs', () => {
    expect(execFileSync(path.join(user, 'node_modules/.bin/fallacies'), ['--help'], { encoding: 'utf8' })).toContain('Usage: fallacies');
  });

  it.each(['fallacies', 'fallacies/eslint'])('gives the plugin as the default of %s', (specifier) => {
    const printed = run(`const { default: plugin } = await import('${specifier}'); console.log(plugin.meta.name, typeof plugin.rules, typeof plugin.configs);`);
    expect(printed.trim()).toBe('fallacies object object');
  });

  it('carries the pages of the rules and the bundled fixture repository', () => {
    const missing = ['fixtures/demo', 'rules/require-timeout/index.md', 'schema'].filter((file) => !existsSync(path.join(user, 'node_modules/fallacies', file)));
    expect(missing).toEqual([]);
  });
});
