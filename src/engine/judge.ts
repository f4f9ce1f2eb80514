import type { Rule } from '../../rules/define-rule.ts';
import type { Judgement } from '../../rules/finding.ts';
import { oneForEachCause } from '../../rules/one-cause.ts';
import type { FileSites } from '../link/index.ts';
import { byPlace } from './order.ts';

/** A rule that is on for a file. */
export interface ChosenRule {
  readonly rule: Rule;
  /** Those that differ from the rule's defaults. */
  readonly options: object;
}

/** Every verdict of the rules over one file, by place. */
export function judge(sites: FileSites, chosen: readonly ChosenRule[]): readonly Judgement[] {
  return chosen.flatMap(({ rule, options }) => rule.judgeSites(sites, options)).sort(byPlace);
}

/**
 * What one file shows: its judgements that break and that no other rule speaks for.
 * A cause may lie in another file; `judgementsOf` is asked for those, too.
 */
export function shownIn(path: string, judgementsOf: (path: string) => readonly Judgement[]): readonly Judgement[] {
  const judged = new Map<string, readonly Judgement[]>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (judged.has(next)) continue;
    const judgements = judgementsOf(next);
    judged.set(next, judgements);
    open.push(...judgements.flatMap(({ yieldsTo }) => yieldsTo?.at ?? []).map((location) => location.path));
  }
  return oneForEachCause([...judged.values()].flat().sort(byPlace)).filter(({ location }) => location.path === path);
}
