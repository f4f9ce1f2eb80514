import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../bench/accuracy/lay-out.mjs', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lay-out-'));
  const work = path.join(folder, 'work');
  mkdirSync(path.join(work, 'src'), { recursive: true });
  const files = { 'package.json': '{}', 'src/a.ts': 'export const ü = 1;\n', 'logo.png': 'x', '.gitignore': 'dist\n', 'src/empty.js': '' };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(work, file), text);
  symlinkSync('/etc/hostname', path.join(work, 'src/link.ts'));
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=nobody', '-c', 'user.email=nobody@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: work, stdio: 'ignore' });
  };
  git('init');
  git('add', '.');
  git('commit', '--no-verify', '-m', 'all');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('laying out a repository', () => {
  it('writes sources and manifests, and neither links nor binaries', () => {
    const args = [script, path.join(folder, 'work/.git'), path.join(folder, 'corpus'), 'owner/name', 'HEAD'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const target = path.join(folder, 'corpus/owner+name');
    expect(status).toBe(0);
    expect(stdout).toContain(`4 files in ${target}; 0 are not in`);
    expect((readdirSync(target, { recursive: true }) as string[]).sort()).toEqual(
      ['.gitignore', 'package.json', 'src', 'src/a.ts', 'src/empty.js'],
    );
    expect(readFileSync(path.join(target, 'src/a.ts'), 'utf8')).toBe('export const ü = 1;\n');
  });

  it('says how it is called', () => {
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('usage: node bench/accuracy/lay-out.mjs');
  });
});
