import path from 'node:path';
import { findRoot } from '../discover/index.ts';
import { languageOf, type Buffer } from '../engine/index.ts';
import { scriptBlocks } from './script-blocks.ts';

/** What ESLint and oxlint tell of the file that they lint, as far as it is used. */
export interface LintContext {
  readonly cwd: string;
  /** With processors that of a block, below the physical one. */
  readonly filename: string;
  readonly physicalFilename: string;
  readonly languageOptions: { readonly parserOptions?: object };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly sourceCode: { readonly text: string };
}

export interface LintedFile {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly buffer: Buffer;
}

export function lintedFile({ cwd, filename, physicalFilename, languageOptions, sourceCode: { text } }: LintContext): LintedFile {
  const place = path.resolve(cwd, physicalFilename);
  const directory = path.dirname(place);
  const root = rootOf(directory, cwd);
  return {
    root,
    path: below(root, directory) + path.basename(place),
    buffer: filename === physicalFilename ? wholeFile(place, text, languageOptions) : { text, language: languageOf(filename) },
  };
}

const roots = new Map<string, string | undefined>();

/** Without a repository around it the working directory, or the file's own where that lies elsewhere. */
function rootOf(directory: string, cwd: string): string {
  if (!roots.has(directory)) roots.set(directory, findRoot(directory));
  return roots.get(directory) ?? (isInside(cwd, directory) ? cwd : directory);
}

const prefixes = new Map<string, string>();

/** Where a directory lies below its root, as the beginning of a path. */
function below(root: string, directory: string): string {
  const key = `${root}\0${directory}`;
  let prefix = prefixes.get(key);
  if (prefix === undefined) {
    const relative = path.relative(root, directory);
    prefixes.set(key, (prefix = relative === '' ? '' : `${relative.split(path.sep).join('/')}/`));
  }
  return prefix;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

function wholeFile(place: string, text: string, { parserOptions = {} }: LintContext['languageOptions']): Buffer {
  if (SOURCE.test(place)) return { text };
  const { ecmaFeatures } = parserOptions as { ecmaFeatures?: { jsx?: boolean } };
  return scriptBlocks(text) ?? (ecmaFeatures?.jsx === true ? { text, language: 'tsx' } : { text });
}

function isInside(directory: string, place: string): boolean {
  const relative = path.relative(directory, place);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
