import type { Abstract } from '../../values/abstract.ts';

/** A million attempts are as good as no limit. */
const beyond = 1_000_000;

const largest = new Set(['MAX_SAFE_INTEGER', 'MAX_VALUE', 'POSITIVE_INFINITY']);

/** `Infinity`, `Number.MAX_SAFE_INTEGER`. */
export function endlessNumber(value: Abstract): boolean {
  if (value.is === 'constant') return typeof value.value === 'number' && value.value >= beyond;
  return value.is === 'global' && value.name === 'Number' && largest.has(value.path[0] ?? '');
}
