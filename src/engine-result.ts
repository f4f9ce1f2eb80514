import type { FileSites } from './link/program-facts.ts';
import type { FileContext, Finding, Judgement } from '../rules/finding.ts';

/** What to analyse; one that matches nothing is an `InputError`. Paths are relative to the root, with forward slashes. */
export interface AnalysisOptions {
  /** Absolute. */
  readonly root: string;
  /** Files, directories or globs. They narrow what is judged, never what is read; absent: every file. */
  readonly paths?: readonly string[];
  readonly contexts: readonly FileContext[];
  /** Ids of the rules to run, whatever the preset; absent: those of the preset. */
  readonly rules?: readonly string[];
  /** Absent: that of the settings, else recommended. */
  readonly preset?: Preset;
  /** Texts that stand for what is on disk, by path: an unsaved buffer, standard input. */
  readonly buffers?: ReadonlyMap<string, string>;
  /** Threads; absent: as many as pay off. */
  readonly workers?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Gather what an editor needs to see the whole program, as `linkedFacts`. */
  readonly leaveFacts?: boolean;
}

export type Preset = 'recommended' | 'strict' | 'all';

export interface Progress {
  /** What is being done: `reading`, `judging`. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What the engine saw in one repository, and what the rules say of it. */
export interface Analysis {
  /** Absolute. */
  readonly root: string;
  /** Ids of the rules that ran, sorted. */
  readonly rules: readonly string[];
  /** Sorted by path. */
  readonly files: readonly AnalysedFile[];
  /** Every verdict of every rule that ran over judged files. */
  readonly judgements: readonly Judgement[];
  /** Those that break, with fingerprints and suppressions; sorted by path, line, column, rule. */
  readonly findings: readonly Finding[];
  /** The facts, for tables. */
  readonly sites: readonly FileSites[];
  readonly warnings: readonly InputWarning[];
  /** What was passed over, in sentences: an absent `extends` of a tsconfig. */
  readonly notes: readonly string[];
  readonly imports: ImportCount;
  /** Where they were asked for: the linked facts, for a cache. Absent also where they are too many to be kept. */
  readonly linkedFacts?: string | undefined;
}

export interface AnalysedFile {
  readonly path: string;
  readonly context: FileContext;
  /** False where nothing tells the context, and server was taken. */
  readonly contextCertain: boolean;
  /** Rules ran over it. */
  readonly judged: boolean;
  readonly lines: number;
}

/** Input that could not be used as it stands: unreadable, binary, a syntax error. */
export interface InputWarning {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** It is of a suppression comment; the file itself is sound. */
  readonly about?: 'suppression';
}

export interface ImportCount {
  /** Imports of the project's own modules. */
  readonly total: number;
  readonly unresolvedInternal: number;
  readonly examples: readonly { readonly path: string; readonly specifier: string }[];
}
