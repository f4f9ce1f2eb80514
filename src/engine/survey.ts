import type { InputWarning } from '../engine-result.ts';
import type { FileContext } from '../../rules/finding.ts';
import { readWarning } from './input-warnings.ts';
import type { Repository } from './repository.ts';

/** One file, as far as it is known without being parsed. */
export interface SurveyedFile {
  readonly path: string;
  readonly context: FileContext;
  readonly contextCertain: boolean;
  readonly lines: number;
  /** Of files that will be parsed anyway. */
  readonly text?: string;
}

export interface Survey {
  readonly files: readonly SurveyedFile[];
  /** Files that could not be read, or not as they stand. */
  readonly warnings: readonly InputWarning[];
}

/** Reads every file and tells its context; texts of the wanted contexts are kept. */
export function surveyFiles({ host, classify }: Repository, paths: readonly string[], wanted: ReadonlySet<FileContext>): Survey {
  const files: SurveyedFile[] = [];
  const warnings: InputWarning[] = [];
  for (const path of paths) {
    const { text, warning } = host.readSource(path);
    if (warning !== undefined) warnings.push(readWarning(warning));
    if (text === undefined) continue;
    const { context, certain } = classify(path, text);
    files.push({ path, context, contextCertain: certain, lines: countLines(text), ...(wanted.has(context) && { text }) });
  }
  return { files, warnings };
}

function countLines(text: string): number {
  let lines = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
