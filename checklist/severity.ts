import type { Severity } from '../rules/finding.ts';

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const satisfies readonly Severity[];

export type SeverityCounts = Record<Severity, number>;

export function countSeverities(found: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity } of found) counts[severity] += 1;
  return counts;
}

/** Whether it is as bad as the threshold, or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
