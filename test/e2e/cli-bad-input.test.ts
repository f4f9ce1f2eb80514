import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDist, type ProcessResult } from '../support/dist-cli.ts';
import { scratch } from '../support/scratch.ts';

const good = { '.git/': '', 'src/good.ts': "export const load = () => fetch('https://api.example/x');\n" };
const check = (cwd: string, ...more: readonly string[]): ProcessResult => runDist(['check', '--quiet', ...more], { cwd });
const FOUND = /^src\/good\.ts:1:\d+ {2}high {2}require-timeout/m;

/** Whatever lies beside it, the good file is judged. */
describe('bad input ends in a clear message, with the rest of the work done', () => {
  it.each([
    ['a syntax error', { 'src/bad.ts': 'export const x = {;\n' }, /src\/bad\.ts:1:\d+: syntax error/],
    ['a binary file called .ts', { 'src/bad.ts': 'a\0b\0' }, /src\/bad\.ts: left out: it is a binary file/],
    ['a broken package.json', { 'package.json': '{ "name": ' }, /package\.json/],
    ['a broken tsconfig', { 'tsconfig.json': '{ "compilerOptions": { "paths": ', 'src/alias.ts': "import { x } from '@/x.js';\nx();\n" }, /tsconfig\.json/],
    ['cyclic imports', { 'src/a.ts': "export * from './b.js';\n", 'src/b.ts': "export * from './a.js';\nimport { x } from './a.js';\nx();\n" }, /^$/],
  ])('%s', (_, files, message) => {
    const root = scratch({ ...good, ...files });
    expect(check(root).stdout).toMatch(FOUND);
    const loud = runDist(['check'], { cwd: root });
    expect(loud.code).toBe(1);
    expect(loud.stderr).toMatch(message);
    expect(runDist(['review', '--format', 'json'], { cwd: root }).code).toBe(0);
  });

  it('a line of 10 MB, and deep nesting', () => {
    const root = scratch({ ...good, 'src/line.ts': `export const x = "${'y'.repeat(10_000_000)}";`, 'src/deep.ts': `export const x = ${'['.repeat(20_000)}${']'.repeat(20_000)};` });
    expect(check(root).stdout).toMatch(FOUND);
    expect(runDist(['check'], { cwd: root }).stderr).not.toContain('internal error');
  });

  it('invalid UTF-8', () => {
    const root = scratch(good);
    writeFileSync(path.join(root, 'src/bad.ts'), Buffer.from([0x2f, 0x2f, 0xff, 0xfe, 0xfd, 0x0a]));
    expect(check(root).stdout).toMatch(FOUND);
    expect(runDist(['check'], { cwd: root }).stderr).toContain('invalid UTF-8');
  });

  it('a file that may not be read', () => {
    const root = scratch({ ...good, 'src/secret.ts': 'x' });
    chmodSync(path.join(root, 'src/secret.ts'), 0o000);
    expect(check(root).stdout).toMatch(FOUND);
    // Root may read it all the same.
    const refused = process.getuid?.() !== 0;
    expect(runDist(['check'], { cwd: root }).stderr.includes('src/secret.ts')).toBe(refused);
    expect(runDist(['check', '--strict-input'], { cwd: root }).code).toBe(refused ? 2 : 1);
  });

  it('links in a circle, and out of the repository', () => {
    const root = scratch(good);
    symlinkSync('.', path.join(root, 'src/again'));
    symlinkSync(scratch({ 'secret.ts': "fetch('https://a.example');\n" }), path.join(root, 'src/out'));
    expect(check(root)).toMatchObject({ code: 1, stdout: expect.stringMatching(/^[^\n]*src\/good\.ts[^\n]*\n$/) as string });
  });

  it('--strict-input makes it 2', () => {
    expect(runDist(['check', '--strict-input'], { cwd: scratch({ ...good, 'src/bad.ts': 'a\0b' }) }).code).toBe(2);
  });

  it('names that would act on a terminal or a page', () => {
    const root = scratch({ '.git/': '', 'src/a\u001b[31m|`<b>\u202e.ts': good['src/good.ts'] });
    for (const argv of [['check'], ['check', '--format', 'json'], ['check', '--format', 'sarif'], ['review'], ['review', '--format', 'json']]) {
      const { stdout } = runDist(argv, { cwd: root });
      expect(stdout).toContain('require-timeout');
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });
});
