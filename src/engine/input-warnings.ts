import type { FileWarning } from '../discover/index.ts';
import type { InputWarning } from '../engine-result.ts';
import type { FileFacts } from '../extract/index.ts';
import type { SuppressionProblem } from '../suppress/index.ts';
import { compare } from './order.ts';

/** The first syntax error of a file, and how many more there are. */
export function syntaxWarning(path: string, { syntaxErrors, lineStarts }: Pick<FileFacts, 'syntaxErrors' | 'lineStarts'>): InputWarning | undefined {
  const [first] = syntaxErrors;
  if (first === undefined) return undefined;
  const [offset] = first.span;
  const line = lineStarts.findLastIndex((start) => start <= offset);
  const more = syntaxErrors.length === 1 ? '' : ` (and ${syntaxErrors.length - 1} more)`;
  return { path, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, message: `syntax error: ${first.message}${more}` };
}

export function readWarning({ path, line, message }: FileWarning): InputWarning {
  return { path, ...(line !== undefined && { line }), message };
}

export function suppressionWarning({ location: { path, start }, message }: SuppressionProblem): InputWarning {
  return { path, line: start.line, column: start.column, message, about: 'suppression' };
}

export function byPathAndLine(a: InputWarning, b: InputWarning): number {
  return compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.message, b.message);
}
