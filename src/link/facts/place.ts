/** Places, and why an answer is not known. */

/** A place in a file. Lines and columns are 1-based, columns count UTF-16 units; offsets are into the host's text. */
export interface Location {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A place that explains a finding, and what is to be seen there. */
export interface Related {
  readonly location: Location;
  readonly message: string;
}

/** Why the answer is not known: shown in the review, and counted. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
  /** Why a host may see less (architecture.md, decision 1); absent: no host knows. */
  readonly seen?: 'injected' | 'only-from-importers' | 'process-wide' | 'importer-exempts';
}
