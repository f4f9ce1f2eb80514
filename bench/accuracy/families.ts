/** Families are judged apart, so that a large one cannot hide a small one. */
export const FAMILIES = {
  timeouts: ['require-timeout'],
  retries: ['require-backoff', 'require-jitter', 'require-retry-limit', 'require-idempotency-key'],
  locks: [
    'require-fencing',
    'require-lock-ttl',
    'require-lock-owner-check',
    'require-lock-release',
    'no-homegrown-leader-election',
    'no-lease-shorter-than-work',
  ],
  clocks: ['no-wall-clock-ordering'],
  calls: [
    'no-hardcoded-address',
    'no-remote-call-in-transaction',
    'no-retry-on-permanent-error',
    'no-swallowed-remote-error',
    'no-unbounded-fanout',
    'propagate-deadline',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Family = keyof typeof FAMILIES | 'other';

/** Rules that may rightly speak of a site in place of another: 'one cause, one finding'. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'no-ineffective-timeout': 'require-timeout',
  'no-wall-clock-id': 'no-wall-clock-ordering',
  'no-wall-clock-lease': 'no-wall-clock-ordering',
};

const familyByRule = new Map<string, Family>(
  Object.entries(FAMILIES).flatMap(([family, rules]) => rules.map((rule) => [rule, family as Family] as const)),
);

/** The rule under which a finding and a label are compared. */
export function kin(rule: string): string {
  return STANDS_FOR[rule] ?? rule;
}

export function familyOf(rule: string): Family {
  return familyByRule.get(kin(rule)) ?? 'other';
}
