import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const project = mkdtempSync(path.join(tmpdir(), 'new-library-'));
mkdirSync(path.join(project, 'scripts'));
for (const script of ['new-library.mjs', 'generate.mjs']) cpSync(path.join(root, 'scripts', script), path.join(project, 'scripts', script));
mkdirSync(path.join(project, 'rules'));
afterAll(() => rmSync(project, { recursive: true }));

const run = (...args: string[]): { status: number | null; stderr: string } =>
  spawnSync(process.execPath, [path.join(project, 'scripts/new-library.mjs'), ...args], { encoding: 'utf8' });
const read = (file: string): string => readFileSync(path.join(project, file), 'utf8');

describe('`npm run new-library`', () => {
  it('writes data, proof and case, and registers the library', () => {
    expect(run('@acme/http.client', '3.5.0')).toMatchObject({ status: 0, stderr: '' });
    expect(read('src/catalog/registry.ts')).toContain("from './libraries/acme-http-client.ts'");
    expect(read('src/catalog/libraries/acme-http-client.ts')).toContain("result: 'lab/results/acme-http-client.json#deadlines.request.byDefault'");
    expect(read('lab/proofs/acme-http-client.ts')).toContain("versions: ['3.5.0']");
    expect(read('fixtures/rules/require-timeout/acme-http-client.ts')).toContain('// breaks: require-timeout');
  });

  it('overwrites nothing', () => {
    run('needle', '3.5.0');
    expect(run('needle', '3.5.0')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^already there: src\/catalog\/libraries\/needle\.ts/) as string });
  });

  it.each([{ given: [] }, { given: ['needle'] }, { given: ['needle', '^3.0.0'] }, { given: ['../needle', '3.5.0'] }])('asks for a package and an exact version, which $given are not', ({ given }) => {
    expect(run(...given)).toMatchObject({ status: 2, stderr: expect.stringContaining('usage:') as string });
  });
});
