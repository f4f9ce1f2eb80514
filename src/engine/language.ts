import type { Language } from '../extract/index.ts';

/** By the path's ending; what has another one is taken for TypeScript, which reads plain JavaScript too. */
export function languageOf(path: string): Language {
  if (/\.[cm]?js$/.test(path)) return 'js';
  if (path.endsWith('.jsx')) return 'jsx';
  return path.endsWith('.tsx') ? 'tsx' : 'ts';
}
