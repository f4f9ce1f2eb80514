import { reaches } from '../../checklist/index.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import type { Analysis } from '../engine-result.ts';

/** Whether some of the input could not be used as it stands. */
export function hasUnusable(warnings: Analysis['warnings']): boolean {
  return warnings.some(({ about }) => about !== 'suppression');
}

export type Threshold = Severity | 'never';

/** Whether something that is not suppressed is as bad as the threshold. */
export function fails(findings: readonly Finding[], failOn: Threshold): boolean {
  return failOn !== 'never' && findings.some(({ severity, suppression }) => !suppression && reaches(severity, failOn));
}
