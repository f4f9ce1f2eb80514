/** What rejects a write whose lock has been lost. */
import type { Callee } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { PlainEffect, SectionEffect } from '../../program-facts.ts';
import { keyOf } from '../../retries/effects/idempotency.ts';
import type { CallRef } from '../../values/abstract.ts';
import type { Primitive } from '../primitive.ts';
import { carriesToken, countsChanges, isConditional, isLookedAt } from './condition.ts';
import { connectionOf } from './connection.ts';
import { isIsolated } from './isolation.ts';
import { isInsertion, type Statement } from './statement.ts';
import type { Store } from './store.ts';
import { isUnique } from './unique.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;
type Fence = SectionEffect['fence'];

export interface Write {
  readonly ref: CallRef;
  readonly callee: OperationCallee;
  readonly statement: Statement;
  readonly effect: PlainEffect;
  readonly store: Store;
}

export function fenceOf(program: Program, write: Write, primitive: Primitive): Fence {
  const { ref, callee, statement, effect } = write;
  if (carriesToken(program, ref)) return 'token';
  if (isConditional(statement) || (effect !== 'write' && countsChanges(program, ref))) return 'version';
  if (isInsertion(callee.name, statement) && isUnique(program, ref, callee.on, statement)) return 'unique';
  if (isIsolated(program, callee.on)) return 'same-transaction';
  if (primitive.facts.scope !== 'lease') return onConnection(program, write, primitive);
  return callee.library.category === 'database' ? 'none' : keyed(program, write);
}

/** A lock that ends with its session or transaction: the writes that it ends with it are safe. */
function onConnection(program: Program, { ref, callee }: Write, primitive: Primitive): Fence {
  if (callee.library.category !== 'database') return 'unknown';
  const sharing = connectionOf(program, ref, callee, primitive);
  return sharing === 'same' ? 'same-transaction' : sharing === 'other' ? 'none' : 'unknown';
}

/** A key by which the receiver knows that it has done this already. */
function keyed(program: Program, { ref, callee, effect }: Write): Fence {
  if (effect !== 'write') return 'none';
  const span = ref.unit.facts.functions[ref.call.function]?.span ?? ref.call.span;
  const key = keyOf(program, ref, callee, { unit: ref.unit, span, functions: new Set(), by: 'caller' });
  return key === 'stable' ? 'unique' : key === 'unknown' ? 'unknown' : 'none';
}

/** Who comes this far is not late: what refuses the write also stops its writer. */
export function stopsLate(program: Program, fence: Fence, ref: CallRef): boolean {
  switch (fence) {
    case 'signal-checked':
    case 'token':
    case 'unique':
      return true;
    case 'version':
      return isLookedAt(program, ref);
    default:
      return false;
  }
}
