import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraries } from '../../src/catalog/registry.ts';
import type { Evidence } from '../../src/catalog/schema.ts';

const root = path.resolve(import.meta.dirname, '../..');

interface Fact {
  readonly where: string;
  readonly evidence: readonly Evidence[];
}

/** Every `evidence` list in an entry, with its path. */
function factsOf(value: unknown, where: string): Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'evidence' ? [{ where, evidence: inner as readonly Evidence[] }] : factsOf(inner, `${where}.${key}`),
  );
}

describe.each(libraries)('$id', (library) => {
  it('is plain data in a file of its name', () => {
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
    expect(existsSync(path.join(root, 'src/catalog/libraries', `${library.id}.ts`))).toBe(true);
  });

  it('gives evidence for each fact', () => {
    expect(factsOf(library, library.id).filter(({ evidence }) => evidence.length === 0).map(({ where }) => where)).toEqual([]);
  });

  it('points at results that are there', () => {
    const proofs = factsOf(library, library.id).flatMap(({ evidence }) => evidence).filter((one) => one.kind === 'proven');
    expect(proofs.map(({ result }) => result).filter((result) => !isResult(result))).toEqual([]);
  });
});

it('names every library once', () => {
  const ids = libraries.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

/** `lab/results/axios.json#deadlines.request.byDefault`: the file is there and holds the fact. */
function isResult(result: string): boolean {
  const [file = '', fact = ''] = result.split('#');
  if (!existsSync(path.join(root, file))) return false;
  const { facts } = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { readonly facts: object };
  return Object.hasOwn(facts, fact);
}
