import type { Location } from '../link/program-facts.ts';
import type { Palette } from './palette.ts';
import { visible } from './visible.ts';

const BEFORE = 40;
const SHOWN = 110;

/** The line of a place with the line before and after it, and a caret under it; undefined where the text does not reach so far. */
export function codeFrame(text: string, { start, end }: Location, palette: Palette): string | undefined {
  if (start.offset > text.length || start.column - 1 > start.offset) return undefined;
  const from = start.offset - (start.column - 1);
  const line = lineFrom(text, from);
  const span = (end.line === start.line ? end.column : line.length + 1) - start.column;
  const window = Math.max(0, start.column - 1 - BEFORE);
  const lead = drawn(line.slice(window, start.column - 1), window > 0);
  const marked = drawn(line.slice(start.column - 1, Math.min(start.column - 1 + span, window + SHOWN)));
  const rest = drawn(line.slice(start.column - 1 + span, window + SHOWN));
  const cut = line.length > window + SHOWN ? '…' : '';
  const width = String(start.line + 1).length;
  const rows = [
    ...neighbour(text, from, -1).map((code) => row(start.line - 1, code)),
    `${palette.bold('>')} ${String(start.line).padStart(width)} ${palette.dim('│')} ${lead}${palette.bold(marked)}${rest}${cut}`,
    `  ${' '.repeat(width)} ${palette.dim('│')} ${' '.repeat(lengthOf(lead))}${palette.red('^'.repeat(Math.max(1, lengthOf(marked))))}`,
    ...neighbour(text, from + line.length, 1).map((code) => row(start.line + 1, code)),
  ];
  return rows.join('\n');

  function row(number: number, code: string): string {
    return palette.dim(`  ${String(number).padStart(width)} │ ${drawn(code.slice(0, SHOWN))}${code.length > SHOWN ? '…' : ''}`.trimEnd());
  }
}

const BREAK = /\r\n|[\n\r\u2028\u2029]/g;

function lineFrom(text: string, from: number): string {
  BREAK.lastIndex = from;
  return text.slice(from, BREAK.exec(text)?.index ?? text.length);
}

/** The line before (from its successor's start) or after (from its predecessor's end); none at the edges of the file. */
function neighbour(text: string, offset: number, direction: -1 | 1): readonly string[] {
  if (direction === 1) {
    if (offset >= text.length) return [];
    return [lineFrom(text, offset + (text.startsWith('\r\n', offset) ? 2 : 1))];
  }
  if (offset === 0) return [];
  const end = offset - (text.startsWith('\r\n', offset - 2) ? 2 : 1);
  const start = Math.max(...['\n', '\r', '\u2028', '\u2029'].map((mark) => (end === 0 ? -1 : text.lastIndexOf(mark, end - 1)))) + 1;
  return [text.slice(start, end)];
}

function drawn(code: string, cut = false): string {
  return `${cut ? '…' : ''}${visible(code.replaceAll('\t', '  '))}`;
}

const graphemes = new Intl.Segmenter('en');

function lengthOf(shown: string): number {
  return [...graphemes.segment(shown)].length;
}
