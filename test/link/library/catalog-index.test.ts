import { describe, expect, it } from 'vitest';
import type { LibraryFacts } from '../../../src/catalog/index.ts';
import { createCatalogIndex } from '../../../src/link/index.ts';

const entry = (id: string, versions: string | undefined, checked: string): LibraryFacts => ({
  id, title: id, packages: ['stock'], category: 'http', checked, exports: { default: 'it' }, kinds: { it: {} }, ...(versions !== undefined && { versions }),
});

/** Sorted by id, as the registry is: the newest entry is the first of them. */
const index = createCatalogIndex([entry('stock', '>=3', '3.4.0'), entry('stock-1', '<2', '1.9.0'), entry('stock-2', '>=2 <3', '2.10.0')]);
const chosen = (version: { version?: string; range?: string } | undefined): readonly string[] => index.library('stock', version).map(({ id }) => id);

describe('which entry of a package is meant', () => {
  it('is told by the version that is installed', () => {
    expect(chosen({ version: '1.2.0' })).toEqual(['stock-1']);
    expect(chosen({ version: '2.10.3' })).toEqual(['stock-2']);
    expect(chosen({ version: '4.0.0' })).toEqual(['stock']);
  });

  it('is told by a range of the manifest that lies in one of them', () => {
    expect(chosen({ range: '^2.1.0' })).toEqual(['stock-2']);
  });

  it('is the newest of those that a wide range allows', () => {
    expect(chosen({ range: '>=1' })).toEqual(['stock']);
    expect(chosen({ range: '1.x || 2.x' })).toEqual(['stock-2']);
    expect(chosen({ range: '*' })).toEqual(['stock']);
  });

  it('is the newest where nothing is known of the version, and where none of them was looked at', () => {
    expect(chosen(undefined)).toEqual(['stock']);
    expect(createCatalogIndex([entry('stock-1', '<2', '1.9.0'), entry('stock-2', '>=2 <3', '2.10.0')]).library('stock', { version: '9.0.0' }).map(({ id }) => id)).toEqual(['stock-2']);
  });

  it('compares versions by number, not by letter', () => {
    const tens = createCatalogIndex([entry('stock-10', '>=10', '10.0.0'), entry('stock-9', '<10', '9.9.0')]);
    expect(tens.library('stock', { range: '>=9' }).map(({ id }) => id)).toEqual(['stock-10']);
  });

  it('comes with the entries that hold for every version', () => {
    const both = createCatalogIndex([entry('stock-1', '<2', '1.9.0'), entry('types', undefined, '1.0.0')]);
    expect(both.library('stock', { version: '1.2.0' }).map(({ id }) => id)).toEqual(['stock-1', 'types']);
  });

  it('is none for a package that the catalog does not hold', () => {
    expect(index.library('stock-client', undefined)).toEqual([]);
    expect(index.knowsPackage('stock-client')).toBe(false);
  });
});
