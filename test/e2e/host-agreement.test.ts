import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareHosts, type Hosts } from '../../bench/agreement/compare-hosts.ts';
import { readCases } from '../support/cases.ts';
import { layOutCase } from '../support/lay-out.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { analyse, default: plugin } = (await import(path.join(root, 'dist/index.js'))) as { analyse: Hosts['analyse']; default: Hosts['plugin'] };

/** Rule, message and span agree to the column; what one host cannot know it must say so, with one of the four reasons. */
async function unexplained(directory: string): Promise<readonly string[]> {
  const { differences, refused } = await compareHosts(directory, { analyse, plugin });
  const differing = differences.filter(({ reason }) => reason === undefined);
  return [...refused.map((file) => `refused: ${file}`), ...differing.map(({ only, path: file, span, rule, message }) => `${only} only: ${file}:${span} ${rule}: ${message}`)];
}

describe('the command line and ESLint agree', () => {
  it('on the bundled service', async () => {
    expect(await unexplained(path.join(root, 'fixtures/demo'))).toEqual([]);
  });

  it.each(readCases(path.join(root, 'fixtures/rules')))('on $name', async (fixture) => {
    const directory = layOutCase(fixture);
    const found = await unexplained(directory);
    rmSync(directory, { recursive: true });
    expect(found).toEqual([]);
  });
});
