import { discoverFiles } from '../discover/index.ts';
import type { AnalysisOptions } from '../engine-result.ts';
import { InputError } from '../input-error.ts';
import { compare } from './order.ts';
import type { Repository } from './repository.ts';

export interface FoundFiles {
  /** Every source file of the repository, sorted. */
  readonly files: readonly string[];
  readonly isSelected: (path: string) => boolean;
}

/** The files on disk, and buffers that were never saved. */
export function findFiles({ host, settings }: Repository, { paths = [], buffers = new Map() }: AnalysisOptions): FoundFiles {
  const { files, selected, unmatched } = discoverFiles(host, { select: paths, ignored: (path) => settings.for(path).isIgnored(path) });
  if (unmatched.length > 0) throw new InputError(`nothing matches ${unmatched.join(', ')}`);
  const known = new Set(files);
  const unsaved = [...buffers.keys()].filter((path) => !known.has(path));
  const wanted = new Set([...selected, ...unsaved.filter((path) => paths.length === 0 || paths.includes(path))]);
  return { files: [...files, ...unsaved].sort(compare), isSelected: (path) => wanted.has(path) };
}
