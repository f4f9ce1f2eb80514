import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { describeLibrary } from '../../src/cli/explain/describe-library.ts';
import { rules } from '../../rules/registry.ts';
import { runCli } from '../support/run-cli.ts';

describe('explain', () => {
  it.each(rules.map(({ id }) => id))('prints the page of %s', async (id) => {
    const { code, stdout } = await runCli(['explain', id]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`# ${id}\n`)).toBe(true);
    expect((await runCli(['explain', `fallacies/${id}`])).stdout).toBe(stdout);
  });

  it('says what is known of a library, and why it is believed', async () => {
    const { stdout } = await runCli(['explain', 'axios']);
    expect(stdout).toContain('makes clients: create()');
    expect(stdout).toMatch(/Deadline: request\n {2}by default: none\n {4}proven: lab\/results\/axios\.json#deadlines\.request\.byDefault\n/);
    expect(stdout).toContain('timeout (call or client): duration in ms, bounds the time between two pieces of data; off: 0');
  });

  it('finds a library by a package that a pattern stands for, and by a global', async () => {
    expect((await runCli(['explain', '@aws-sdk/client-s3'])).code).toBe(0);
    expect((await runCli(['explain', 'fetch'])).code).toBe(0);
  });

  it.each(catalog.map((library) => [library.id, library] as const))('can describe %s', (_, library) => {
    const text = describeLibrary(library);
    expect(text).toContain(library.title);
    expect(text).not.toMatch(/: undefined\b(?! )|\[object|NaN/);
  });
});

describe('rules', () => {
  it('lists id, preset and severity', async () => {
    const { stdout } = await runCli(['rules']);
    expect(stdout.trimEnd().split('\n').map((line) => line.split(/\s+/).slice(0, 3))).toEqual(rules.map(({ id, preset, severity }) => [id, preset, severity]));
    expect(JSON.parse((await runCli(['rules', '--format', 'json'])).stdout)).toHaveLength(rules.length);
  });
});
