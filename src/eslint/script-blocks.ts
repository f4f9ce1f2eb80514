import type { Buffer } from '../engine/index.ts';

const SCRIPT = /(<script\b(?:[^>"']|"[^"]*"|'[^']*')*>)([\s\S]*?)<\/script\s*>/g;
const LANGUAGE = /\blang\s*=\s*["']?(tsx?|jsx?)\b/;

/**
 * A component whose text begins with a tag (Vue, Svelte) as code: its script blocks, which are one module.
 * Undefined: it begins with no tag and is all code, as where a host hands over the script alone.
 */
export function scriptBlocks(text: string): Buffer | undefined {
  if (!/^\s*<[a-z!]/i.test(text)) return undefined;
  const blocks = [...text.matchAll(SCRIPT)].filter(([whole]) => !whole.endsWith('/>'));
  const language = blocks.map(([, tag = '']) => LANGUAGE.exec(tag)?.[1]).find((found) => found !== undefined) ?? 'js';
  const code = blocks.map(({ index, 1: tag = '', 2: body = '' }) => [index + tag.length, index + tag.length + body.length] as const);
  return { text, language: language as 'ts' | 'tsx' | 'js' | 'jsx', code };
}
