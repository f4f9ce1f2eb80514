import { callees } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { CallRef } from '../../values/abstract.ts';

const lockers = /^(try)?_?(acquire|lock|obtainLock|getLock|takeLock|setnx)(Lock|_)?$|^(try|acquire|obtain|get|take)\w*Lock$/i;

/** Whether the call tries to take a lock. */
export function takesLock(program: Program, from: CallRef): boolean {
  const found = callees(program, from);
  if (found.some((callee) => callee.is === 'operation' && (callee.operation.is === 'lock' || (callee.operation.is === 'remote-call' && callee.operation.lock !== undefined)))) return true;
  const callee = from.unit.facts.values[from.call.callee];
  return callee?.kind === 'member' && typeof callee.property === 'string' && lockers.test(callee.property);
}
