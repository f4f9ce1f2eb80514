/** What the value of a time to live says. */
import type { LockAcquisition } from '../program-facts.ts';
import { optionsOf, type Abstract } from '../values/abstract.ts';

export function judgeTtl(value: Abstract, unit: 'ms' | 's'): LockAcquisition['ttl'] {
  const options = optionsOf(value);
  const environment = options.find((one) => one.is === 'environment');
  if (environment?.is === 'environment' && options.some(isOff)) return { kind: 'unknown', reason: `the time to live comes from env ${environment.name}, and is none without` };
  if (options.some(isOff)) return { kind: 'none', why: options.length > 1 ? 'the time to live is 0 unless it is asked for' : 'the time to live is 0' };
  const [first] = options;
  if (first?.is === 'constant' && typeof first.value === 'number' && options.length === 1) return { kind: 'finite', ms: unit === 's' ? first.value * 1000 : first.value };
  return { kind: 'finite' };
}

function isOff(value: Abstract): boolean {
  return value.is === 'constant' && (value.value === 0 || value.value === null || value.value === false);
}
