import type { InputWarning } from '../engine-result.ts';
import type { FileContext } from '../../rules/finding.ts';
import type { ModuleBinder } from '../link/index.ts';
import { importedByAnotherAlone, isEndToEnd, type Side, type SideOfFile } from './importers.ts';
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

/** Reads every file and tells its context, by what imports it where the file itself does not tell; texts of the wanted contexts are kept. */
export function surveyFiles({ host, classify }: Repository, paths: readonly string[], wanted: ReadonlySet<FileContext>, binder: Pick<ModuleBinder, 'resolve'>, onText?: (path: string, text: string) => void): Survey {
  const files: SurveyedFile[] = [];
  const sides: SideOfFile[] = [];
  const warnings: InputWarning[] = [];
  for (const path of paths) {
    const { text, warning } = host.readSource(path);
    if (warning !== undefined) warnings.push(readWarning(warning));
    if (text === undefined) continue;
    onText?.(path, text);
    const { context, certain, byPlace } = classify(path, text);
    files.push({ path, context, contextCertain: certain, lines: countLines(text), ...(wanted.has(context) && { text }) });
    const side = sideOf(context, path);
    if (side !== undefined) sides.push({ path, context: side, movable: side === 'server' && byPlace === true && !isPackageEntry(host, path), text });
  }
  const moved = importedByAnotherAlone(sides, binder);
  return { files: files.map((file) => movedTo(moved.get(file.path), file, wanted)), warnings };
}

/** An entry is imported by a name that its path does not show. */
function isPackageEntry(host: Repository['host'], path: string): boolean {
  const directory = /^(?:(.*?)\/)?(?:(?:src|lib)\/)?index\.[cm]?[jt]sx?$/.exec(path);
  return directory !== null && host.isFile(directory[1] === undefined ? 'package.json' : `${directory[1]}/package.json`);
}

function sideOf(context: FileContext, path: string): SideOfFile['context'] | undefined {
  if (context === 'server' || context === 'browser') return context;
  return context === 'test' && isEndToEnd(path) ? 'end-to-end' : undefined;
}

function movedTo(side: Side | undefined, file: SurveyedFile, wanted: ReadonlySet<FileContext>): SurveyedFile {
  if (side === undefined) return file;
  const { path, lines, text } = file;
  const context = side === 'browser' ? side : 'test';
  return { path, context, contextCertain: true, lines, ...(text !== undefined && wanted.has(context) && { text }) };
}

function countLines(text: string): number {
  let lines = text === '' || text.endsWith('\n') ? 0 : 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
