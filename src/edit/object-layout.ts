import type { OptionEdit } from '../link/index.ts';
import type { TextEdit } from './write-edit.ts';

type ObjectTarget = Extract<OptionEdit['target'], { kind: 'object' }>;

/** Adds a property after the last one, laid out as those that are there. */
export function insertIntoObject(text: string, target: ObjectTarget, property: string): TextEdit {
  const { open, afterLast, empty, multiline } = target;
  if (empty) return insertIntoEmpty(text, open, property);
  // The trailing comma, where there is one, comes to stand after the new property.
  if (!multiline) return { offset: afterLast, text: `, ${property}` };
  return { offset: afterLast, text: `,${lineBreakOf(text)}${indentationOfMembers(text, open, afterLast)}${property}` };
}

/** `{}`, `{ }`, or braces with nothing but a comment or a line break between them. */
function insertIntoEmpty(text: string, open: number, property: string): TextEdit {
  const before = ` ${property}`;
  return { offset: open, text: /\s/.test(text[open] ?? '') ? before : `${before} ` };
}

/** That of the first member where it starts a line, else of the line on which the last one ends. */
function indentationOfMembers(text: string, open: number, afterLast: number): string {
  const first = /^[^\S\n]*(?:\/\/[^\n]*)?\r?\n([^\S\r\n]*)\S/.exec(text.slice(open, afterLast))?.[1];
  if (first !== undefined) return first;
  const line = text.lastIndexOf('\n', afterLast - 1) + 1;
  return /^[^\S\r\n]*/.exec(text.slice(line, afterLast))?.[0] ?? '';
}

function lineBreakOf(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
