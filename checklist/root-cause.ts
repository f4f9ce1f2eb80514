import type { Finding } from '../rules/finding.ts';
import type { Location } from '../src/link/program-facts.ts';
import { siteKey } from './place.ts';

/** Rules whose first related place is the cause: one change there mends every finding that shows it. Elsewhere it only explains. */
const CAUSED_BY_RELATED: ReadonlySet<string> = new Set(['require-timeout']);

/** Findings of one rule that one construction explains; or a finding alone. */
export interface Cause {
  readonly findings: readonly [Finding, ...Finding[]];
  /** What they share, when they are several. */
  readonly shared?: Location;
}

/** In the order of their first findings. */
export function groupByCause(findings: readonly Finding[]): readonly Cause[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = causeKey(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => {
    const shared = group[0].related[0]?.location;
    return group.length > 1 && shared ? { findings: group, shared } : { findings: group };
  });
}

/** Two messages about one construction are two causes: their fixes differ. */
function causeKey(finding: Finding): string {
  const [first] = CAUSED_BY_RELATED.has(finding.rule) ? finding.related : [];
  const cause = first ? siteKey(first.location) : `${siteKey(finding.location)} itself`;
  return [finding.rule, finding.messageId, cause].join('\n');
}
