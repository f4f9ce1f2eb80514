import { readFileSync } from 'node:fs';
import type { ESLint, Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/registry.ts';
import plugin from '../../src/eslint/index.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string; homepage: string };
const ids = (preset?: string): string[] => rules.filter((rule) => preset === undefined || rule.preset === preset).map(({ id }) => `fallacies/${id}`);

describe('the plugin', () => {
  it('has every rule, under its own namespace', () => {
    expect(plugin.meta).toEqual({ name: 'fallacies', version: manifest.version, namespace: 'fallacies' });
    expect(Object.keys(plugin.rules)).toEqual(rules.map(({ id }) => id));
  });

  it.each(rules)('describes $id', (rule) => {
    expect(plugin.rules[rule.id]?.meta).toMatchObject({
      type: 'problem',
      docs: { description: rule.description, url: `${manifest.homepage}/rules/${rule.id}` },
      schema: [rule.options.schema],
      hasSuggestions: true,
    });
  });

  it('has the types that ESLint asks for', () => {
    const typed: ESLint.Plugin = plugin;
    const config: Linter.Config[] = defineConfig(plugin.configs.strict, { plugins: { fallacies: plugin }, extends: ['fallacies/recommended'] });
    expect(config.map(({ name }) => name)).toContain('fallacies/strict');
    expect(typed).toBe(plugin);
  });

  it('has configs that name it', () => {
    const named = [plugin.configs.recommended, plugin.configs.strict, plugin.configs.all].map(({ plugins }) => plugins.fallacies.rules === plugin.rules);
    expect(named).toEqual([true, true, true]);
    expect(Object.keys(plugin.configs.recommended.rules)).toEqual(ids('recommended'));
    expect(Object.keys(plugin.configs.strict.rules)).toEqual(ids());
    expect(Object.keys(plugin.configs.all.rules)).toEqual(ids());
  });

  it('reports high and critical as errors, and the rest as warnings', () => {
    expect(plugin.configs.recommended.rules).toMatchObject({ 'fallacies/require-timeout': 'error', 'fallacies/require-jitter': 'warn' });
  });

  it('is stricter in strict alone', () => {
    expect(plugin.configs.strict.rules['fallacies/require-timeout']).toEqual(['error', { coverage: 'attempt' }]);
    expect(plugin.configs.all.rules['fallacies/require-timeout']).toBe('error');
  });
});
