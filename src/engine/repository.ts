import { createClassifier, type Classifier } from '../contexts/index.ts';
import type { SourceHost } from './source-host.ts';

/** A repository's files, and what is decided by where a file lies. */
export interface Repository {
  readonly host: SourceHost;
  readonly classify: Classifier;
}

export function openRepository(host: SourceHost): Repository {
  return { host, classify: createClassifier(host) };
}
