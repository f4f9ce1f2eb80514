import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileHost, discoverFiles } from '../../src/discover/index.ts';
import { scratch } from '../support/scratch.ts';

const repository = () => scratch({
  '.gitignore': 'dist/\n', 'b.ts': '', 'a.tsx': '', 'c.mjs': '', 'd.cts': '', 'readme.md': '', 'e.vue': '',
  'dist/x.js': '', 'node_modules/y/index.js': '', '.git/hooks/z.js': '', '.github/s.js': '', '.next/n.js': '',
  'src/[id].ts': '', 'src/deep/f.jsx': '', 'src/deep/g.d.ts': '', 'named.ts/inner.ts': '',
});

describe('the source files of a repository', () => {
  it('are all found, sorted, whatever is asked for', () => {
    const { files, selected } = discoverFiles(createFileHost(repository()), { select: ['src'] });
    expect(files).toEqual(['.github/s.js', 'a.tsx', 'b.ts', 'c.mjs', 'd.cts', 'named.ts/inner.ts', 'src/[id].ts', 'src/deep/f.jsx', 'src/deep/g.d.ts']);
    expect(selected).toEqual(['src/[id].ts', 'src/deep/f.jsx', 'src/deep/g.d.ts']);
  });

  it.each([
    [['.'], 9],
    [['b.ts'], 1],
    [['src/'], 3],
    [['src/deep', 'src'], 3],
    [['src/[id].ts'], 1],
    [['**/*.{ts,tsx}'], 5],
    [['src/**', '!x'], 3],
  ])('%j selects %i', (select, count) => {
    expect(discoverFiles(createFileHost(repository()), { select }).selected).toHaveLength(count);
  });

  it('that were asked for and are not there are named', () => {
    const { unmatched, selected } = discoverFiles(createFileHost(repository()), { select: ['gone.ts', 'b.ts', 'dist', '*.py'] });
    expect(unmatched).toEqual(['gone.ts', 'dist', '*.py']);
    expect(selected).toEqual(['b.ts']);
  });

  it('may be left out by settings', () => {
    const { files } = discoverFiles(createFileHost(repository()), { ignored: (file) => file.startsWith('src/') });
    expect(files.some((file) => file.startsWith('src/'))).toBe(false);
  });

  it('are none in an empty directory, or where there is none', () => {
    expect(discoverFiles(createFileHost(scratch())).files).toEqual([]);
    expect(discoverFiles(createFileHost('/nowhere/at/all')).files).toEqual([]);
  });

  it('are no named pipes, which would be waited for', () => {
    const root = scratch({ 'a.ts': '' });
    spawnSync('mkfifo', [path.join(root, 'pipe.ts')]);
    expect(discoverFiles(createFileHost(root)).files).toEqual(['a.ts']);
  });

  it('are all found where there are many', () => {
    const root = scratch(Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`src/${index % 200}/file${index}.ts`, ''])));
    expect(discoverFiles(createFileHost(root)).files).toHaveLength(2000);
  });
});
