import type { Span } from './file-facts.ts';

const notLineBreak = /[^\r\n\u2028\u2029]/g;

/** Blanks what lies outside the ranges to spaces of the same length, so that offsets stay the host's. */
export function blankOutside(text: string, ranges: readonly Span[]): string {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  let result = '';
  let at = 0;
  for (const [start, end] of sorted) {
    const from = Math.max(start, at);
    if (from > at) result += text.slice(at, from).replace(notLineBreak, ' ');
    if (end > from) result += text.slice(from, end);
    at = Math.max(at, end);
  }
  return at < text.length ? result + text.slice(at).replace(notLineBreak, ' ') : result;
}

export function lineStartsOf(text: string): number[] {
  if (text.includes('\r') || text.includes('\u2028') || text.includes('\u2029')) return unusualLineStarts(text);
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function unusualLineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the line that holds the offset. */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const SLASH = 47;
const STAR = 42;

/** Where the first token at or after `position` starts: the parser's nodes begin at the trivia before them. */
export function skipTrivia(text: string, position: number): number {
  let at = position;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code > 32 && code < 127 && code !== SLASH && code !== 35) return at;
    const next = triviaEnd(text, at, code);
    if (next === at) return at;
    at = next;
  }
}

function triviaEnd(text: string, at: number, code: number): number {
  if (code <= 32) return at + 1;
  if (code === SLASH) return commentEnd(text, at);
  if (code === 35) return at === 0 && text.charCodeAt(1) === 33 ? lineEnd(text, at) : at;
  return code > 127 && isUnusualSpace(code) ? at + 1 : at;
}

/** End of the comment that starts at `at`, or `at` where none does. */
export function commentEnd(text: string, at: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === SLASH) return lineEnd(text, at);
  if (next !== STAR) return at;
  const close = text.indexOf('*/', at + 2);
  return close < 0 ? text.length : close + 2;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return at;
  }
  return text.length;
}

const unusualSpaces: readonly number[] = [0xa0, 0x85, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

function isUnusualSpace(code: number): boolean {
  return (code >= 0x2000 && code <= 0x200b) || unusualSpaces.includes(code);
}
