import type { Label, LabelSet } from '../../../bench/accuracy/label.ts';
import type { Finding } from '../../../bench/accuracy/read-sarif.ts';

/** A label at lines 10 to 12 of src/api.ts, unless said otherwise. */
export function label(differs: Partial<Label> = {}): Label {
  const site = { path: 'src/api.ts', line: 10, endLine: differs.line ?? 12, rule: 'require-timeout' };
  const reading = { verdict: 'bug', confidence: 'high', why: 'made up' } as const;
  return { repository: 'owner/name', commit: '0'.repeat(40), ...site, ...reading, ...differs };
}

export function labelSet(labels: Label[], directories: string[] = [], repository = 'owner/name'): LabelSet {
  return { repository, commit: '0'.repeat(40), labels, directories };
}

/** A finding at line 10 of src/api.ts, unless said otherwise. */
export function finding(differs: Partial<Finding> = {}): Finding {
  return { rule: 'require-timeout', path: 'src/api.ts', line: 10, message: 'no deadline', ...differs };
}
