import type { Evidence, LibraryFacts } from '../../src/catalog/index.ts';
import { code, text } from '../../src/report/markdown-text.ts';
import { KINDS } from './words.ts';

/** A statement of the page with what it rests on. */
export interface Statement {
  /** Id of the fact within its library: `deadlines.request.byDefault`. */
  readonly fact: string;
  readonly evidence: readonly Evidence[];
}

/** Links a cell to its evidence: a result file, an address, or the note at the end of the page. */
export function linked(library: LibraryFacts, { fact, evidence }: Statement, shown: string): string {
  const [best] = [...evidence].sort((a, b) => rank(a) - rank(b));
  if (best === undefined) throw new Error(`${library.id}: ${fact} has no evidence`);
  const mark = best.kind === 'proven' ? '' : ` <sup>${best.kind}</sup>`;
  return `[${shown}](${target(library, fact, best)})${mark}`;
}

/** The notes of a library: what its statements rest on where no result file holds it. */
export function notes(library: LibraryFacts, statements: readonly Statement[]): readonly string[] {
  const wanted = statements.filter(({ evidence }) => evidence.some(({ kind }) => kind !== 'proven'));
  if (wanted.length === 0) return [];
  return [`#### ${text(library.title)}`, '', ...wanted.map(({ fact, evidence }) => `- <a id="${anchor(library, fact)}"></a>${text(fact)}: ${evidence.map(said).join('; ')}`), ''];
}

function rank({ kind }: Evidence): number {
  return ['proven', 'documented', 'source', 'types'].indexOf(kind);
}

function target(library: LibraryFacts, fact: string, evidence: Evidence): string {
  switch (evidence.kind) {
    case 'proven': return `../${destination(evidence.result.split('#')[0] ?? '')} "${(evidence.result.split('#')[1] ?? '').replace(/[^\w.@[\]-]/g, ' ')}"`;
    case 'documented': return destination(evidence.address);
    default: return `#${anchor(library, fact)}`;
  }
}

/** In the place of a link's address: nothing that ends it or its cell. */
function destination(address: string): string {
  return encodeURI(address).replace(/[()|"'\\<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

function anchor({ id }: LibraryFacts, fact: string): string {
  return `${id}-${fact}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}

function said(evidence: Evidence): string {
  if (evidence.kind === 'proven') return `proven, [result](../${destination(evidence.result.split('#')[0] ?? '')})`;
  const more = evidence.says === undefined ? '' : `, ${text(evidence.says)}`;
  switch (evidence.kind) {
    case 'source': return `source, ${code(evidence.file)} of ${text(evidence.version)}${more}`;
    case 'types': return `types of ${text(evidence.version)}${more}`;
    case 'documented': return `[documented](${destination(evidence.address)})${more}`;
  }
}

/** How many statements rest on each kind, each counted under the best that it has. */
export function tally(statements: readonly Statement[]): ReadonlyMap<Evidence['kind'], number> {
  const best = statements.map(({ evidence }) => [...evidence].sort((a, b) => rank(a) - rank(b))[0]?.kind);
  return new Map(KINDS.map(([kind]) => [kind, best.filter((one) => one === kind).length]));
}
