/** Files that a framework takes for routes by the place where they lie. */
import type { Evidence } from './evidence.ts';

export interface RouteFiles {
  /** The folder that holds them, in whatever folder the application lies: `app/routes`. */
  readonly below: string;
  /** What that folder's own path begins with, where it is not the root: `/api`. */
  readonly at?: string;
  /** Names, without endings, of the files that are routes; they are no part of the path. Absent: all are. */
  readonly files?: readonly string[];
  /** Names of files that answer for their folder: `index`. */
  readonly index?: readonly string[];
  /** The exported functions that answer. */
  readonly exports: readonly string[];
  readonly evidence: readonly Evidence[];
}
