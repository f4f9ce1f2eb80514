import type { FileHost } from './host.ts';

const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.([^/]+\.)?[cm]?ts$/;

/** Endings tried for a specifier that has none, sources before declarations. */
const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];

/** What an output file's ending may have been before the compiler. */
const BEFORE_COMPILING: readonly [RegExp, readonly string[]][] = [
  [/\.jsx?$/, ['.ts', '.tsx', '.js', '.jsx', '.d.ts']],
  [/\.mjs$/, ['.mts', '.mjs', '.d.mts', '.ts']],
  [/\.cjs$/, ['.cts', '.cjs', '.d.cts', '.ts']],
];

export function isSource(path: string): boolean {
  return SOURCE.test(path);
}

export function isDeclaration(path: string): boolean {
  return DECLARATION.test(path);
}

/** The path without the ending of a source, declaration or output file. */
export function stripEnding(path: string): string {
  return path.replace(/(\.d)?\.[cm]?[jt]sx?$/, '');
}

/** The file that `path`, with or without ending, stands for. Directories are not looked into. */
export function probeFile(host: FileHost, path: string): string | undefined {
  const written = probeWritten(host, path);
  if (written !== undefined && !isDeclaration(written)) return written;
  for (const ending of ENDINGS) {
    if (host.isFile(path + ending)) return path + ending;
  }
  return written;
}

function probeWritten(host: FileHost, path: string): string | undefined {
  for (const [output, endings] of BEFORE_COMPILING) {
    if (!output.test(path)) continue;
    const stem = path.replace(output, '');
    const ending = endings.find((candidate) => host.isFile(stem + candidate));
    return ending === undefined ? undefined : stem + ending;
  }
  return isSource(path) && host.isFile(path) ? path : undefined;
}

/** The module that a directory is by its index file. */
export function probeIndex(host: FileHost, directory: string): string | undefined {
  return probeFile(host, directory === '' ? 'index' : `${directory}/index`);
}
