import type { Warning } from './check-report.ts';
import { visible } from './visible.ts';

/** What could not be used of the input, and what was passed over; one line each. */
export function toWarnings(warnings: readonly Warning[], notes: readonly string[]): string {
  const lines = [...warnings.map(({ path, line, column, message }) => `warning: ${[path, line, column].filter((part) => part !== undefined).join(':')}: ${message}`), ...notes.map((note) => `note: ${note}`)];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
