import { readText } from '../contexts/index.ts';
import type { ModuleBinder } from '../link/index.ts';

/** A file of the server, of the browser, or of tests that drive a running service. */
export interface SideOfFile {
  readonly path: string;
  readonly context: 'server' | Side;
  /** It counts as the server's by its place alone. */
  readonly movable: boolean;
  readonly text: string;
}

export type Side = 'browser' | 'end-to-end';

const DRIVING = /(^|[./_-])(e2e|end-to-end)([./_-]|$)/i;

/** A unit test says nothing of what it imports: a handler that a framework loads by its place may be imported by its test alone. */
export function isEndToEnd(path: string): boolean {
  return DRIVING.test(path);
}

/** Files that count as the server's for want of better, and that nothing but code of one other side imports. */
export function importedByAnotherAlone(files: readonly SideOfFile[], binder: Pick<ModuleBinder, 'resolve'>): ReadonlyMap<string, Side> {
  const movable = new Map(files.filter((file) => file.movable).map((file) => [file.path, file]));
  if (movable.size === 0 || files.every(({ context }) => context === 'server')) return new Map();
  const importers = importersOf(files, movable, binder);
  const moved = (['browser', 'end-to-end'] as const).map((side) => [side, settle(importers, new Set(files.filter(({ context }) => context === side).map(({ path }) => path)))] as const);
  return new Map(moved.flatMap(([side, paths]) => [...paths].map((path) => [path, side] as const)));
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

/** What a side's code alone imports is of that side, and so is what that alone imports. */
function settle(importers: ReadonlyMap<string, readonly string[]>, side: ReadonlySet<string>): ReadonlySet<string> {
  const moved = new Set<string>();
  for (let before = -1; moved.size > before; ) {
    before = moved.size;
    for (const [path, by] of importers) if (by.every((one) => side.has(one) || moved.has(one))) moved.add(path);
  }
  return moved;
}
