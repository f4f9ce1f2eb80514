/** When a lock becomes free by itself. */
import type { LockTtl } from '../../catalog/schema.ts';
import { argument, optionsArgument } from '../calls/arguments.ts';
import { holds } from '../calls/callee.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import type { LockAcquisition } from '../program-facts.ts';
import { optionsOf, type Abstract } from '../values/abstract.ts';
import type { Primitive } from './primitive.ts';

type Ttl = LockAcquisition['ttl'];

export function ttlOf(program: Program, primitive: Primitive): Ttl {
  const { facts } = primitive;
  if (facts.scope !== 'lease') return { kind: 'bound' };
  if (facts.ttl === undefined) return { kind: 'none' };
  const rows = isList(facts.ttl) ? facts.ttl : [facts.ttl];
  for (const row of rows) {
    const found = ttlFrom(program, primitive, row);
    if (found !== undefined) return found;
  }
  const byDefault = rows.find((row) => row.byDefault !== undefined)?.byDefault;
  if (byDefault === undefined) return { kind: 'none' };
  return byDefault === 0 ? { kind: 'finite' } : { kind: 'finite', ms: byDefault };
}

function isList(ttl: LockTtl | readonly LockTtl[]): ttl is readonly LockTtl[] {
  return Array.isArray(ttl);
}

function ttlFrom(program: Program, primitive: Primitive, row: LockTtl): Ttl | undefined {
  if (row.when !== undefined && !holds(program, primitive.ref, primitive.operation, row.when)) return undefined;
  const value = ttlValue(program, primitive, row);
  return value === undefined || value.is === 'undefined' ? undefined : judged(value, row.unit);
}

function ttlValue(program: Program, primitive: Primitive, row: LockTtl): Abstract | undefined {
  const { ref } = primitive;
  if (row.flags !== undefined) return afterFlag(program, primitive, row.flags);
  if (row.option !== undefined) return optionAt(program, optionsOfLock(program, primitive), row.option);
  return row.argument === undefined || row.member !== undefined ? undefined : argument(program, ref, row.argument);
}

/** The options of the call laid over those of what it is called on. */
function optionsOfLock(program: Program, { ref, on, operation }: Primitive): Abstract {
  const own = optionsArgument(program, ref, operation.options ?? 'any');
  const made = on?.creation === undefined ? [] : [creationOptions(program, on.creation)];
  return { is: 'merged', parts: [...made, own] };
}

function afterFlag(program: Program, { ref }: Primitive, flags: readonly string[]): Abstract | undefined {
  for (const [index] of ref.call.arguments.entries()) {
    const value = argument(program, ref, index);
    if (value?.is === 'constant' && flags.includes(String(value.value).toUpperCase())) return argument(program, ref, index + 1);
  }
  return undefined;
}

function judged(value: Abstract, unit: 'ms' | 's'): Ttl {
  const options = optionsOf(value);
  if (options.some(isOff)) return { kind: 'none', why: options.length > 1 ? 'the time to live is 0 unless it is asked for' : 'the time to live is 0' };
  const [first] = options;
  if (first?.is === 'constant' && typeof first.value === 'number' && options.length === 1) return { kind: 'finite', ms: unit === 's' ? first.value * 1000 : first.value };
  return { kind: 'finite' };
}

function isOff(value: Abstract): boolean {
  return value.is === 'constant' && (value.value === 0 || value.value === null || value.value === false);
}
