import type { Finding } from '../../rules/finding.ts';
import type { SuppressionProblem, Suppressions } from './suppressions.ts';

export interface Suppressed {
  /** All of them; those that are silenced say by what. */
  readonly findings: readonly Finding[];
  readonly problems: readonly SuppressionProblem[];
}

/** Marks the findings that comments silence. `byPath` has every judged file, with findings or without. */
export function applySuppressions(findings: readonly Finding[], byPath: ReadonlyMap<string, Suppressions>, ran: ReadonlySet<string>): Suppressed {
  const marked = findings.map((finding) => {
    const suppression = byPath.get(finding.location.path)?.of(finding);
    return suppression === undefined ? finding : { ...finding, suppression };
  });
  return { findings: marked, problems: [...byPath.values()].flatMap((suppressions) => suppressions.problems(ran)) };
}
