/** When a lock becomes free by itself. */
import type { LockTtl } from '../../catalog/schema.ts';
import { argument, optionsArgument } from '../calls/arguments.ts';
import { holds } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import { creationOptions, optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import type { LockAcquisition } from '../program-facts.ts';
import type { Abstract, CallRef } from '../values/abstract.ts';
import { judgeTtl } from './judge-ttl.ts';
import { primitiveAt, type Primitive } from './primitive.ts';
import type { Acquisition } from './roles.ts';
import { chainOf, methodOf } from './section/chain.ts';

type Ttl = LockAcquisition['ttl'];

/** Not known where one way through the function that takes it ends by itself and another does not. */
export function ttlOf(program: Program, { primitive, through }: Acquisition): Ttl {
  const own = ttlOfPrimitive(program, primitive);
  if (through === undefined || primitive.ref.frame === undefined || own.kind === 'bound') return own;
  const { unit, call, frame } = primitive.ref;
  const others = callsWithin(unit, call.function).flatMap((one) => (one === call ? [] : (primitiveAt(program, { unit, call: one, frame }) ?? [])));
  const isMixed = others.some((one) => (ttlOfPrimitive(program, one).kind === 'none') !== (own.kind === 'none'));
  return isMixed ? { kind: 'unknown', reason: 'it ends by itself or not, as it is asked for' } : own;
}

function ttlOfPrimitive(program: Program, primitive: Primitive): Ttl {
  const { facts } = primitive;
  if (primitive.ttl !== undefined) return primitive.ttl;
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
  return value === undefined || value.is === 'undefined' ? undefined : judgeTtl(value, row.unit);
}

function ttlValue(program: Program, primitive: Primitive, row: LockTtl): Abstract | undefined {
  const { ref } = primitive;
  if (row.flags !== undefined) return afterFlag(program, primitive, row.flags);
  if (row.option !== undefined) return optionAt(program, optionsOfLock(program, primitive), row.option);
  if (row.argument === undefined) return undefined;
  const at = row.member === undefined ? ref : chainedCall(program, primitive, row.member);
  return at && argument(program, at, row.argument);
}

/** `client.lock('jobs').ttl(10).acquire()`, in one chain or with the lock under a name. */
function chainedCall(program: Program, { ref, on }: Primitive, member: string): CallRef | undefined {
  const made = on?.creation === undefined ? [] : [on.creation];
  for (const one of [ref, ...made]) {
    const call = chainOf(program, one.unit, one.call).find((chained) => methodOf(one.unit, chained) === member);
    if (call !== undefined) return { ...one, call };
  }
  return undefined;
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
