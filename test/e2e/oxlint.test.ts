import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { analyse as Analyse } from '../../src/engine.ts';
import type Plugin from '../../src/eslint/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const demo = path.join(root, 'fixtures/demo');
const oxlint = path.join(root, 'node_modules/.bin/oxlint');

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

let scratch = '';
beforeAll(() => { scratch = mkdtempSync(path.join(tmpdir(), 'oxlint-')); });
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function lint(directory: string, settings: object = {}): Promise<readonly string[]> {
  const { default: plugin } = (await import(path.join(root, 'dist/eslint.js'))) as { default: typeof Plugin };
  const config = path.join(scratch, 'oxlintrc.json');
  const { rules } = plugin.configs.recommended;
  writeFileSync(config, JSON.stringify({ plugins: [], categories: { correctness: 'off' }, jsPlugins: [path.join(root, 'dist/eslint.js')], rules, settings }));
  const { stdout, stderr } = spawnSync(oxlint, ['-c', config, '--format', 'json', '.'], { cwd: directory, encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics.map(({ filename, code, labels: [label], message }) => `${filename}:${String(label?.span.line)}:${String(label?.span.column)} ${code}: ${message}`).sort();
}

describe('oxlint', () => {
  it('loads the plugin and reports the findings of the bundled service, place and message', async () => {
    const { analyse } = (await import(path.join(root, 'dist/index.js'))) as { analyse: typeof Analyse };
    const { findings } = await analyse({ root: demo, contexts: ['server'], preset: 'recommended' });
    const expected = findings
      .filter(({ suppression }) => suppression === undefined)
      .map(({ location: { path: file, start }, rule, message }) => `${file}:${start.line}:${start.column} fallacies(${rule}): ${message}`);
    expect(expected.length).toBeGreaterThan(5);
    expect(await lint(demo)).toEqual(expected.sort());
  });

  it('reports in the script of a component, of which it gives nothing else', async () => {
    const text = '<template><p /></template>\n<script setup lang="ts">\nawait fetch(\'https://a.example\');\n</script>\n';
    const directory = path.join(scratch, 'components');
    mkdirSync(directory);
    writeFileSync(path.join(directory, 'page.vue'), text);
    const [found] = await lint(directory, { fallacies: { contexts: { server: ['*.vue'] } } });
    expect(found).toMatch(/^page\.vue:3:7 fallacies\(require-timeout\): fetch has no deadline/);
  });
});
