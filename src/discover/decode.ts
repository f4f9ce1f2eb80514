import { isUtf8 } from 'node:buffer';

export type Decoded =
  | { readonly text: string; /** Line of the first byte that is no UTF-8. */ readonly invalidAt?: number }
  /** It is no source text. */
  | { readonly refused: string };

/** The text of a source file, without byte-order mark. */
export function decodeSource(bytes: Buffer): Decoded {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes.includes(0)) return { refused: 'it is a binary file' };
  const text = stripMark(bytes.toString('utf8'));
  if (/^\s*<(\?xml|!DOCTYPE)\b/i.test(text.slice(0, 200))) return { refused: 'it is an XML document' };
  if (isUtf8(bytes)) return { text };
  return { text, invalidAt: text.slice(0, text.indexOf('\uFFFD')).split('\n').length };
}

export function stripMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
