import type { OptionEdit } from '../link/index.ts';
import { insertIntoObject } from './object-layout.ts';
import { describeOption, splitOptionPath, writeOption, writeValue } from './option.ts';

/** Text that replaces nothing, at an offset of the text that the facts were made of. */
export interface TextEdit {
  readonly offset: number;
  readonly text: string;
}

export interface EditSettings {
  /** Milliseconds. */
  readonly suggestedTimeout: number;
}

export interface WrittenEdits {
  /** What they do, in words: `Write timeout: 5000.` */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Undefined: one of them cannot be written, or there are none. */
export function writeEdits(edits: readonly OptionEdit[], text: string, settings: EditSettings): WrittenEdits | undefined {
  const written: TextEdit[] = [];
  for (const edit of edits) {
    const one = writeEdit(edit, text, settings);
    if (one === undefined) return undefined;
    written.push(one);
  }
  if (written.length === 0) return undefined;
  return { title: `Write ${edits.map((edit) => describeOption(edit, settings.suggestedTimeout)).join(' and ')}.`, edits: written };
}

function writeEdit({ path, value, target }: OptionEdit, text: string, { suggestedTimeout }: EditSettings): TextEdit | undefined {
  const steps = splitOptionPath(path);
  if (steps === undefined) return undefined;
  const written = writeValue(value, suggestedTimeout);
  if (target.kind === 'object') return steps.length === 0 ? undefined : insertIntoObject(text, target, writeOption(steps, written));
  return insertArgument(text, target, steps.length === 0 ? written : `{ ${writeOption(steps, written)} }`);
}

type ArgumentTarget = Extract<OptionEdit['target'], { kind: 'argument' }>;

/** The argument at `index`, with `undefined` for those before it that are not there. */
function insertArgument(text: string, { offset, index, count }: ArgumentTarget, argument: string): TextEdit | undefined {
  if (index < count) return undefined;
  const added = [...Array.from({ length: index - count }, () => 'undefined'), argument].join(', ');
  if (count > 0) return { offset, text: `, ${added}` };
  // `new Redis`, which has no parentheses.
  return { offset, text: text[offset - 1] === '(' ? added : `(${added})` };
}
