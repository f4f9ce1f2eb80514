/**
 * Characters that act on a terminal, break a line or turn the reading order round: control characters,
 * formatting ones (bidirectional overrides, invisible joiners), line and paragraph separators, lone surrogates.
 */
const ACTING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t`, '\u001b': String.raw`\x1b` };

/** The text on one line, with such characters written out, so that they can be seen and do nothing. */
export function visible(text: string): string {
  return text.replace(ACTING, (character) => SHORT[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
