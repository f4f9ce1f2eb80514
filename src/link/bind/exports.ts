import { bestMatches, fillPattern } from './pattern.ts';
import type { PatternEntry } from './pattern.ts';
import { fieldsOf } from './shape.ts';

/** Conditions for code that runs elsewhere than on a server: their targets are tried last. */
const ELSEWHERE = new Set(['browser', 'react-native', 'worker', 'workerd', 'edge-light', 'deno', 'bun', 'electron']);

/**
 * Every file that a package's `exports` (or `imports`) gives for a subpath (`.`, `./x`, `#x`), best first.
 * All conditions count: what matters here is the source, and all builds of a package have the same.
 */
export function exportTargets(exports: unknown, subpath: string): string[] {
  const matches = bestMatches(exportEntries(exports), subpath);
  const targets = matches.flatMap(({ value, star }) => targetsOf(value).map((target) => fillPattern(target, star)));
  return [...new Set(targets)];
}

function exportEntries(exports: unknown): PatternEntry<unknown>[] {
  if (exports === undefined || exports === null) return [];
  const fields = Object.entries(fieldsOf(exports));
  const subpaths = fields.filter(([key]) => key.startsWith('.') || key.startsWith('#'));
  if (subpaths.length === 0) return [{ pattern: '.', value: exports }];
  // `./features/` is the older form of `./features/*`.
  return subpaths.map(([key, value]) => (key.endsWith('/') ? { pattern: `${key}*`, value: folderTargets(value) } : { pattern: key, value }));
}

function folderTargets(value: unknown): unknown {
  return targetsOf(value).map((target) => (target.endsWith('/') ? `${target}*` : target));
}

function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(targetsOf);
  const conditions = Object.entries(fieldsOf(value));
  const here = conditions.filter(([condition]) => !ELSEWHERE.has(condition));
  const elsewhere = conditions.filter(([condition]) => ELSEWHERE.has(condition));
  return [...here, ...elsewhere].flatMap(([, target]) => targetsOf(target));
}
