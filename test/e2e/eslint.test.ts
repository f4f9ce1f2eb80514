import path from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import { describe, expect, it } from 'vitest';
import type { analyse as Analyse } from '../../src/engine.ts';
import type Plugin from '../../src/eslint/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const demo = path.join(root, 'fixtures/demo');
const load = async <T>(file: string): Promise<T> => (await import(path.join(root, 'dist', file))) as T;

/** `src/a.ts:3 rule`, as the command line finds it in the bundled service. */
async function expected(): Promise<readonly string[]> {
  const { analyse } = await load<{ analyse: typeof Analyse }>('index.js');
  const { findings } = await analyse({ root: demo, contexts: ['server'], preset: 'recommended' });
  return findings.filter(({ suppression }) => suppression === undefined).map(({ location, rule }) => `${location.path}:${location.start.line} fallacies/${rule}`).sort();
}

async function found(Class: typeof ESLint, entry: string): Promise<readonly string[]> {
  const { default: plugin } = await load<{ default: typeof Plugin }>(entry);
  const eslint = new Class({ cwd: demo, overrideConfigFile: true, overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser } }, plugin.configs.recommended] });
  const results = await eslint.lintFiles(['.']);
  return results
    .flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${path.relative(demo, filePath)}:${line} ${ruleId ?? message}`))
    .sort();
}

describe.each([
  ['9', ESLint9 as typeof ESLint],
  ['10', ESLint],
])('ESLint %s', (major, Class) => {
  it('is that version', () => {
    expect(Class.version.split('.')[0]).toBe(major);
  });

  it.each(['eslint.js', 'index.js'])('reports the findings of the bundled service with dist/%s', async (entry) => {
    const findings = await found(Class, entry);
    expect(findings.length).toBeGreaterThan(5);
    expect(findings).toEqual(await expected());
  });
});
