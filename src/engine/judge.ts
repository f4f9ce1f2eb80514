import type { Judgement, Severity } from '../../rules/finding.ts';
import { oneForEachCause } from '../../rules/one-cause.ts';
import type { FileSites } from '../link/index.ts';
import type { ChosenRule } from './choose-rules.ts';
import { byPlace } from './order.ts';

/** Every verdict of the rules over one file, by place. */
export function judge(sites: FileSites, chosen: readonly ChosenRule[]): readonly Judgement[] {
  return chosen.flatMap(({ rule, options, atLeast }) => rule.judgeSites(sites, options).map((judgement) => raised(judgement, atLeast))).sort(byPlace);
}

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

function raised(judgement: Judgement, atLeast: Severity | undefined): Judgement {
  const { severity } = judgement;
  if (atLeast === undefined || severity === undefined || SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(atLeast)) return judgement;
  return { ...judgement, severity: atLeast };
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
