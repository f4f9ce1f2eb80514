import { rules } from '../../rules/registry.ts';
import { readSuppressions, type Suppressions } from '../suppress/index.ts';
import type { SourceFile } from './facts-cache.ts';

const knownRules = rules.map(({ id }) => id);

/** What comments of a file silence. `ofLinters`: also by directives of other linters, where those do not apply them themselves. */
export function suppressionsIn(path: string, { text, facts: { comments, lineStarts } }: SourceFile, { ofLinters }: { readonly ofLinters: boolean }): Suppressions {
  return readSuppressions({ path, text, comments, lineStarts }, { knownRules, ofLinters });
}
