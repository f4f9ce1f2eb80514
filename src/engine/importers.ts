import { readText } from '../contexts/index.ts';
import type { ModuleBinder } from '../link/index.ts';

/** A file of the server or the browser. */
export interface SideOfFile {
  readonly path: string;
  readonly context: 'server' | 'browser';
  /** It counts as the server's by its place alone. */
  readonly movable: boolean;
  readonly text: string;
}

/** Files that count as the server's for want of better, and that nothing but code of the browser imports. */
export function importedByBrowserAlone(files: readonly SideOfFile[], binder: Pick<ModuleBinder, 'resolve'>): ReadonlySet<string> {
  const movable = new Map(files.filter((file) => file.movable).map((file) => [file.path, file]));
  if (movable.size === 0 || files.every(({ context }) => context === 'server')) return new Set();
  return settle(importersOf(files, movable, binder), new Set(files.filter(({ context }) => context === 'browser').map(({ path }) => path)));
}

/** By the last part of the specifier first, so that few imports have to be resolved. */
function importersOf(files: readonly SideOfFile[], movable: ReadonlyMap<string, SideOfFile>, binder: Pick<ModuleBinder, 'resolve'>): ReadonlyMap<string, readonly string[]> {
  const names = new Set([...movable.keys()].map(nameOf));
  const importers = new Map<string, string[]>();
  for (const { path, text } of files) {
    for (const specifier of readText(text).imports()) {
      if (!names.has(nameOf(specifier))) continue;
      const resolution = binder.resolve(path, specifier);
      if (resolution.kind !== 'file' || !movable.has(resolution.path) || resolution.path === path) continue;
      importers.set(resolution.path, [...(importers.get(resolution.path) ?? []), path]);
    }
  }
  return importers;
}

/** `lib/orders.ts`, `./orders.js` and `lib/orders/index.ts` are all called orders. */
function nameOf(path: string): string {
  const parts = path.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const last = parts.at(-1) ?? '';
  return (last === 'index' ? parts.at(-2) ?? last : last).replace(/^[@~#]/, '');
}

/** What the browser's code alone imports is the browser's, and so is what that alone imports. */
function settle(importers: ReadonlyMap<string, readonly string[]>, browser: ReadonlySet<string>): ReadonlySet<string> {
  const moved = new Set<string>();
  for (let before = -1; moved.size > before; ) {
    before = moved.size;
    for (const [path, by] of importers) if (by.every((one) => browser.has(one) || moved.has(one))) moved.add(path);
  }
  return moved;
}
