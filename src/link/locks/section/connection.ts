/** Whether a write is sent on the connection that holds the lock. */
import type { CallEvent, ValueId } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type LibraryValue } from '../../values/abstract.ts';
import type { Primitive } from '../primitive.ts';
import { writtenAlike } from '../same.ts';
import { chainOf } from './chain.ts';
import { fieldsOf } from './fields.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

export type Sharing = 'same' | 'other' | 'unknown';

export function connectionOf(program: Program, ref: CallRef, callee: OperationCallee, primitive: Primitive): Sharing {
  const holder = primitive.on?.creation?.call;
  if (holder === undefined) return sameReceiver(ref, primitive) ? 'same' : 'unknown';
  if (madeFrom(callee.on, holder) || isGiven(program, ref, holder)) return 'same';
  if (opens(program, callee.on)) return 'other';
  return startedOn(ref, holder, primitive) ? 'other' : 'unknown';
}

/** It is seen where the connection was opened that the value leads to. */
function opens(program: Program, value: LibraryValue | undefined): boolean {
  for (let at = value; at !== undefined; at = at.from) {
    if (at.creation === undefined) return false;
    if (!callees(program, at.creation).some((made) => made.is === 'operation' && made.operation.is === 'value')) return true;
  }
  return false;
}

/** The handle itself, or what was got from it: `manager.getRepository(X)`, a savepoint. */
function madeFrom(value: LibraryValue | undefined, creation: CallEvent): boolean {
  for (let at = value; at !== undefined; at = at.from) if (at.creation?.call === creation) return true;
  return false;
}

/** The handle goes with the call: `{ transaction: t }`, `.transacting(trx)`, `save(row, trx)`. */
function isGiven(program: Program, { unit, call, frame }: CallRef, holder: CallEvent): boolean {
  return chainOf(program, unit, call).flatMap((one) => one.arguments).some(({ value }) => {
    const ref = { unit, id: value, frame };
    return isHandle(program.evaluate(ref), holder) || fieldsOf(program, ref).some((field) => isHandle(program.evaluate(field.ref), holder));
  });
}

function isHandle(value: Abstract, holder: CallEvent): boolean {
  return optionsOf(value).some((one) => one.is === 'library' && madeFrom(one, holder));
}

/** An injected client, on which the transaction was begun and on which the write is sent beside it. */
function startedOn({ unit, call }: CallRef, holder: CallEvent, primitive: Primitive): boolean {
  if (unit !== primitive.on?.creation?.unit) return false;
  const begun = rootOf(unit, holder.callee);
  const sent = rootOf(unit, call.callee);
  return begun !== undefined && sent !== undefined && writtenAlike(unit, begun, sent);
}

/** `this.prisma` of `this.prisma.account.update`. */
function rootOf(unit: FileUnit, id: ValueId): ValueId | undefined {
  for (let at: ValueId = id, depth = 0; depth < 12; depth += 1) {
    const value = unit.facts.values[at];
    if (value?.kind === 'result') at = unit.facts.calls[value.call]?.callee ?? -1;
    else if (value?.kind !== 'member') return at;
    else if (unit.facts.values[value.object]?.kind === 'this') return at;
    else at = value.object;
  }
  return undefined;
}

function sameReceiver({ unit, call }: CallRef, primitive: Primitive): boolean {
  if (unit !== primitive.ref.unit) return false;
  const taken = rootOf(unit, primitive.ref.call.callee);
  const sent = rootOf(unit, call.callee);
  return taken !== undefined && sent !== undefined && writtenAlike(unit, taken, sent);
}
