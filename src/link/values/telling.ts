/** What a value says of where it, or its elements, come from. */
import type { Abstract, LibraryValue } from './abstract.ts';

/** The language's own types (a signal, `typeof fetch`) say nothing about where the value comes from. */
export function tells(typed: Abstract): boolean {
  if (typed.is !== 'library') return typed.is === 'instance';
  return typed.library.category !== 'runtime' && !Object.values(typed.library.globals ?? {}).includes(typed.kind);
}

/** Of a collection whose elements are all of one sort, by what gave it or by its annotation. */
export function elementOf(collection: Abstract): Abstract | undefined {
  if (collection.is === 'list') return collection.of;
  if (collection.is === 'library') return elementOfLibrary(collection);
  return collection.is === 'parameter' && collection.path.length === 0 && collection.type?.is === 'list' ? collection.type.of : undefined;
}

/** The rows that a query gave. */
function elementOfLibrary(value: LibraryValue): Abstract | undefined {
  const kind = value.library.kinds[value.kind]?.each;
  return kind === undefined ? undefined : { ...value, kind, from: value };
}
