import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sitesOf } from '../../../src/link/index.ts';
import { programOf } from '../../support/program.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const services = ['demo', ...readdirSync(path.join(fixtures, 'repositories')).map((name) => `repositories/${name}`)];

function textsOf(service: string): Readonly<Record<string, string>> {
  const root = path.join(fixtures, service);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /(\.[cm]?[jt]s|package\.json|tsconfig\.json)$/.test(entry.name));
  return Object.fromEntries(entries.map((entry) => path.join(entry.parentPath, entry.name)).map((place) => [path.relative(root, place).split(path.sep).join('/'), readFileSync(place, 'utf8')]));
}

/** What a new program says of each file, asked in this order. */
function answers(texts: Readonly<Record<string, string>>, inOrder: (paths: readonly string[]) => readonly string[]): ReadonlyMap<string, string> {
  const program = programOf(texts);
  const asked = inOrder(program.files ?? []).map((file) => [file, JSON.stringify(sitesOf(program, file))] as const);
  return new Map([...asked].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Always the same, and far from sorted. */
const shuffled = (paths: readonly string[]) => paths.toSorted((a, b) => path.basename(a).slice(1).localeCompare(path.basename(b).slice(1)) || a.length - b.length);

describe('what is found in a file', () => {
  it.each(services)('of %s does not depend on which files were asked about before', (service) => {
    const texts = textsOf(service);
    const forward = answers(texts, (paths) => paths);
    expect([...forward.values()].some((text) => text.includes('"location"'))).toBe(true);
    expect(answers(texts, (paths) => paths.toReversed())).toEqual(forward);
    expect(answers(texts, shuffled)).toEqual(forward);
  });
});
