import { artefactLeans } from './lean-by-artefacts.ts';
import { factLeans } from './lean-by-facts.ts';
import type { Item } from './item.ts';
import type { Lean } from './review.ts';
import type { Reviewed } from './reviewed.ts';

const leans = { ...factLeans, ...artefactLeans };

/** Which way facts and artefacts lean the answer; undefined where they say nothing. */
export function leanOf({ lean }: Item, reviewed: Reviewed): Lean | undefined {
  const found = lean && leans[lean](reviewed);
  return found && found.because.length > 0 ? found : undefined;
}
