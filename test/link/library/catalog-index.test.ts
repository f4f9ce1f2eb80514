import { describe, expect, it } from 'vitest';
import type { LibraryFacts } from '../../../src/catalog/index.ts';
import type { PackageVersion } from '../../../src/link/bind/index.ts';
import { createCatalogIndex } from '../../../src/link/index.ts';

const entry = (id: string, versions: string | undefined, checked: string): LibraryFacts => ({
  id, title: id, packages: ['stock'], category: 'http', checked, exports: { default: 'it' }, kinds: { it: {} }, ...(versions !== undefined && { versions }),
});

const idsIn = (libraries: readonly LibraryFacts[], version: Omit<PackageVersion, 'from'> | undefined): readonly string[] =>
  createCatalogIndex(libraries).library('stock', version && { ...version, from: 'manifest' }).map(({ id }) => id);
/** Sorted by id, as the registry is: the newest entry is the first of them. */
const stock = [entry('stock', '>=3', '3.4.0'), entry('stock-1', '<2', '1.9.0'), entry('stock-2', '>=2 <3', '2.10.0')];
const chosen = (version: Parameters<typeof idsIn>[1]): readonly string[] => idsIn(stock, version);

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
    expect(idsIn([entry('stock-1', '<2', '1.9.0'), entry('stock-2', '>=2 <3', '2.10.0')], { version: '9.0.0' })).toEqual(['stock-2']);
  });

  it('compares versions by number, not by letter', () => {
    expect(idsIn([entry('stock-10', '>=10', '10.0.0'), entry('stock-9', '<10', '9.9.0')], { range: '>=9' })).toEqual(['stock-10']);
  });

  it('comes with the entries that hold for every version', () => {
    expect(idsIn([entry('stock-1', '<2', '1.9.0'), entry('types', undefined, '1.0.0')], { version: '1.2.0' })).toEqual(['stock-1', 'types']);
  });

  it('is none for a package that the catalog does not hold', () => {
    const index = createCatalogIndex(stock);
    expect(index.library('stock-client', undefined)).toEqual([]);
    expect(index.knowsPackage('stock-client')).toBe(false);
  });
});
