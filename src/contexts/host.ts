import type { FileContext } from '../../rules/finding.ts';

/** What classification may look at beside the file itself. Paths are relative to the root, with forward slashes. */
export interface ContextHost {
  isFile(path: string): boolean;
  listDirectory(path: string): readonly string[] | undefined;
  /** A parsed data file; undefined where there is none. */
  readData(path: string): { readonly value: unknown } | { readonly error: string } | undefined;
}

/** Where a file's code runs, as far as the file and its surroundings tell. */
export interface Classification {
  readonly context: FileContext;
  /** False: nothing told, and server is the default. */
  readonly certain: boolean;
  /** What told, short. */
  readonly because: string;
  /** The file itself says nothing: the package or directory around it does, or is taken for what it is for want of better. */
  readonly byPlace?: true;
}

export function certainly(context: FileContext, because: string): Classification {
  return { context, certain: true, because };
}
