import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileHost } from '../../src/discover/index.ts';
import { scratch } from '../support/scratch.ts';

describe('a source file', () => {
  const read = (bytes: Buffer | string) => {
    const root = scratch();
    writeFileSync(path.join(root, 'a.ts'), bytes);
    return createFileHost(root).readSource('a.ts');
  };

  it.each([
    ['plain', 'const a = 1;\n', 'const a = 1;\n'],
    ['with a byte-order mark', '\uFEFFconst a = 1;', 'const a = 1;'],
    ['in UTF-16', Buffer.from('\uFEFFconst a = 1;', 'utf16le'), 'const a = 1;'],
    ['empty', '', ''],
    ['with JSX at its start', '<App />', '<App />'],
  ])('%s', (_, bytes, text) => {
    expect(read(bytes)).toEqual({ text });
  });

  it('that is binary is left out, and named', () => {
    expect(read(Buffer.from([0x47, 0x40, 0x00, 0x10]))).toEqual({ warning: { path: 'a.ts', message: 'left out: it is a binary file' } });
  });

  it('that is a translation in XML is left out, and named', () => {
    expect(read('<?xml version="1.0"?>\n<!DOCTYPE TS><TS></TS>')).toEqual({ warning: { path: 'a.ts', message: 'left out: it is an XML document' } });
  });

  it('with invalid UTF-8 is read as far as it can be, and the line is named', () => {
    const source = read(Buffer.concat([Buffer.from("const a = 1;\nconst b = '"), Buffer.from([0xff]), Buffer.from("';")]));
    expect(source).toEqual({ text: "const a = 1;\nconst b = '\uFFFD';", warning: { path: 'a.ts', line: 2, message: expect.stringContaining('invalid UTF-8') as string } });
  });

  it('of five megabytes in one line is read', () => {
    expect(read('x'.repeat(5_000_000)).text).toHaveLength(5_000_000);
  });

  it('that is gone since it was listed is named', () => {
    const root = scratch({ 'a.ts': '' });
    const host = createFileHost(root);
    expect(host.isFile('a.ts')).toBe(true);
    rmSync(path.join(root, 'a.ts'));
    expect(host.readSource('a.ts')).toEqual({ warning: { path: 'a.ts', message: 'left out: it cannot be read (ENOENT)' } });
    expect(host.readText('a.ts')).toBeUndefined();
  });
});

describe('what a clone would not hold', () => {
  it('is not there', () => {
    const root = scratch({ '.gitignore': 'dist\n*.log.ts\n!keep.log.ts\n', 'dist/a.ts': '', 'b.log.ts': '', 'keep.log.ts': '', 'node_modules/x/index.js': '', 'sub/.gitignore': '/local.ts\n', 'sub/local.ts': '', 'sub/deep/local.ts': '' });
    const host = createFileHost(root);
    const there = ['dist/a.ts', 'b.log.ts', 'keep.log.ts', 'node_modules/x/index.js', 'sub/local.ts', 'sub/deep/local.ts'].filter((file) => host.isFile(file));
    expect(there).toEqual(['keep.log.ts', 'sub/deep/local.ts']);
    expect(host.listDirectory('')).toEqual(['.gitignore', 'keep.log.ts', 'sub']);
    expect(host.listDirectory('dist')).toBeUndefined();
    expect(host.readText('dist/a.ts')).toBeUndefined();
  });

  it('is told from what is missing, be it built or not', () => {
    const host = createFileHost(scratch({ '.gitignore': 'generated/\n/version.ts\n', 'src/a.ts': '' }));
    expect(['generated/client', 'version', 'src/generated', 'src/version', 'src/a.ts', 'gone/deep/x'].map((file) => host.isIgnored(file))).toEqual([true, true, true, false, false, false]);
  });
});

describe('a link', () => {
  it('within the repository leads to the file itself', () => {
    const root = scratch({ 'shared/src/a.ts': 'here', 'app/': '' });
    symlinkSync('../shared/src', path.join(root, 'app/shared'));
    symlinkSync('../shared/src/a.ts', path.join(root, 'app/b.ts'));
    const host = createFileHost(root);
    expect(host.isFile('app/shared/a.ts')).toBe(true);
    expect(host.realPath('app/shared/a.ts')).toBe('shared/src/a.ts');
    expect(host.realPath('app/b.ts')).toBe('shared/src/a.ts');
    expect(host.readText('app/shared/a.ts')).toBe('here');
  });

  it('out of the repository is not followed, nor one that goes in circles or nowhere', () => {
    const outside = scratch({ 'secret.ts': 'x' });
    const root = scratch({ 'a.ts': '' });
    symlinkSync(outside, path.join(root, 'out'));
    symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'secret.ts'));
    symlinkSync('.', path.join(root, 'self'));
    symlinkSync('loop', path.join(root, 'loop'));
    symlinkSync('gone', path.join(root, 'broken.ts'));
    mkdirSync(path.join(root, 'sub'));
    symlinkSync('..', path.join(root, 'sub/up'));
    const host = createFileHost(root);
    expect(['out/secret.ts', 'secret.ts', 'self/a.ts', 'loop/a.ts', 'broken.ts', 'sub/up/a.ts', '../a.ts'].filter((file) => host.isFile(file))).toEqual([]);
  });
});

describe('a watching host', () => {
  const later = new Date(Date.now() + 5000);

  it('sees that a directory or a data file that it read has changed', () => {
    const root = scratch({ 'package.json': '{}', 'src/a.ts': '' });
    const host = createFileHost(root, { watch: true });
    host.isFile('src/a.ts');
    expect(host.readData('package.json')).toEqual({ value: {} });
    expect(host.changed()).toBe(false);
    writeFileSync(path.join(root, 'package.json'), '{ "name": "x" }');
    expect(host.changed()).toBe(true);
    const next = createFileHost(root, { watch: true });
    next.isFile('src/a.ts');
    writeFileSync(path.join(root, 'src/b.ts'), '');
    utimesSync(path.join(root, 'src'), later, later);
    expect(next.changed()).toBe(true);
  });
});

describe('manifests', () => {
  it('are found wherever they are, but in what is ignored', () => {
    const root = scratch({ '.gitignore': 'dist', 'package.json': '', 'a/package.json': '', 'a/dist/package.json': '', 'a/node_modules/x/package.json': '', 'b/c/package.json': '' });
    expect(createFileHost(root).findManifests()).toEqual(['a/package.json', 'b/c/package.json', 'package.json']);
  });
});
