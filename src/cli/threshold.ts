import { reaches } from '../../checklist/index.ts';
import type { Finding, Severity } from '../../rules/finding.ts';

export type Threshold = Severity | 'never';

/** Whether something that is not suppressed is as bad as the threshold. */
export function fails(findings: readonly Finding[], failOn: Threshold): boolean {
  return failOn !== 'never' && findings.some(({ severity, suppression }) => !suppression && reaches(severity, failOn));
}
