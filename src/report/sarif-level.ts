import type { Severity } from '../../rules/finding.ts';

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const satisfies Record<Severity, string>;

export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVELS[severity];
}
