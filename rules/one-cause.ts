import type { Judgement } from './finding.ts';
import type { Location } from '../src/link/program-facts.ts';

/**
 * One cause, one finding: a judgement that yields to another rule's is taken out where that rule reports too,
 * and is kept as a related note there. What is left is what a host shows; the judgements themselves stay as they are,
 * so that the checklist items of both still fail.
 */
export function oneForEachCause(judgements: readonly Judgement[]): readonly Judgement[] {
  const broken = judgements.filter(({ verdict }) => verdict === 'breaks');
  const notes = new Map<Judgement, Judgement[]>();
  const silent = new Set<Judgement>();
  const byPlace = new Map(broken.map((judgement) => [placeOf(judgement.rule, judgement.location), judgement]));
  for (const judgement of broken) {
    const speaker = speakerFor(judgement, byPlace);
    if (!speaker || silent.has(speaker)) continue;
    silent.add(judgement);
    notes.set(speaker, [...(notes.get(speaker) ?? []), judgement]);
  }
  return broken.filter((judgement) => !silent.has(judgement)).map((judgement) => withNotes(judgement, notes.get(judgement)));
}

function speakerFor({ yieldsTo }: Judgement, byPlace: ReadonlyMap<string, Judgement>): Judgement | undefined {
  if (!yieldsTo) return undefined;
  return yieldsTo.rules.flatMap((rule) => yieldsTo.at.map((location) => byPlace.get(placeOf(rule, location)))).find((found) => found !== undefined);
}

function withNotes(judgement: Judgement, notes: readonly Judgement[] = []): Judgement {
  const related = notes.flatMap((note) => [{ location: note.location, message: `${note.rule}: ${note.message ?? ''}` }, ...note.related]);
  return related.length === 0 ? judgement : { ...judgement, related: [...judgement.related, ...related] };
}

function placeOf(rule: string, { path, start }: Location): string {
  return `${rule} ${path} ${String(start.offset)}`;
}
