/** Calls that give a lock back, and whether they look at whose it is. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { argument, argumentsFrom } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { LockRelease } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import type { Primitive } from './primitive.ts';
import { sameKey, writtenAlike } from './same.ts';
import { sqlUnlock } from './sql.ts';
import { sqlOf } from './sql-text.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

/** Whether the call releases what the primitive took; both stand in one file. */
export function releases(program: Program, call: CallEvent, primitive: Primitive): boolean {
  const { unit } = primitive.ref;
  if (call === primitive.ref.call) return false;
  if (callsTheResult(unit, call, primitive)) return true;
  return callees(program, { unit, call }).some((callee) => callee.is === 'operation' && byOperation(program, { unit, call }, callee, primitive));
}

function byOperation(program: Program, ref: CallRef, callee: OperationCallee, primitive: Primitive): boolean {
  if (callee.operation.is === 'unlock') return callee.library === primitive.library && isOfLock(program, ref, callee, primitive);
  if (primitive.facts.scope === 'session') return sqlUnlock.test(sqlOf(program, ref) ?? '');
  if (primitive.row === true) return /\bdelete\s+from\s+["`]?\w*\block/i.test(sqlOf(program, ref) ?? '');
  return callee.library === primitive.library && releasersOf(primitive).includes(callee.name) && namesResource(ref, primitive);
}

function releasersOf({ facts }: Primitive): readonly string[] {
  return [...(facts.releasedBy ?? []), ...(facts.releasedByScript ?? [])];
}

function isOfLock(program: Program, ref: CallRef, callee: OperationCallee, primitive: Primitive): boolean {
  const taken = primitive.ref.call;
  if (callee.on?.creation?.call === taken) return true;
  const given = argumentsFrom(program, ref, 0);
  if (given.some((value) => optionsOf(value).some((one) => one.is === 'library' && one.creation?.call === taken))) return true;
  return callee.on?.creation !== undefined && callee.on.creation.call === primitive.on?.creation?.call && given.length === 0;
}

function namesResource(ref: CallRef, primitive: Primitive): boolean {
  const { resource } = primitive;
  return resource !== undefined && ref.call.arguments.some(({ value }) => sameKey(ref.unit, value, resource.id));
}

/** `const release = await lock(); … await release()`. */
function callsTheResult(unit: FileUnit, call: CallEvent, primitive: Primitive): boolean {
  return primitive.facts.release?.includes('') === true && resultsOf(unit, primitive.ref.call).has(call.callee);
}

/** The values that stand for what a call gives, awaited or not. */
export function resultsOf(unit: FileUnit, call: CallEvent): ReadonlySet<ValueId> {
  const found = new Set([call.result]);
  for (const [id, value] of unit.facts.values.entries()) if (value.kind === 'awaited' && found.has(value.value)) found.add(id);
  return found;
}

// ------------------------------------------------------------------------------------------------ owner

export function ownerOf(program: Program, call: CallEvent, primitive: Primitive): LockRelease['owner'] {
  const ref: CallRef = { unit: primitive.ref.unit, call };
  if (primitive.facts.ownerChecked) return { kind: 'checked' };
  const [callee] = callees(program, ref);
  if (callee?.is !== 'operation') return { kind: 'unknown', reason: 'how it is released is not seen' };
  if (primitive.row === true) return rowOwner(program, ref);
  if (primitive.facts.releasedByScript?.includes(callee.name) === true) return scriptOwner(program, ref, primitive);
  return isWatched(ref) ? { kind: 'checked' } : { kind: 'unchecked', why: readsBefore(program, ref, primitive) ? 'read-then-delete' : 'plain-delete' };
}

function rowOwner(program: Program, ref: CallRef): LockRelease['owner'] {
  const where = /\bwhere\b(.*)$/is.exec(sqlOf(program, ref) ?? '')?.[1] ?? '';
  return /owner|holder|token|locked_by|worker/i.test(where) ? { kind: 'checked' } : { kind: 'unchecked', why: 'plain-delete' };
}

function scriptOwner(program: Program, ref: CallRef, primitive: Primitive): LockRelease['owner'] {
  const text = scriptText(program, ref);
  if (text === undefined) return { kind: 'unknown', reason: 'the script is not here' };
  if (!/['"]get['"]/i.test(text)) return { kind: 'unchecked', why: 'plain-delete' };
  const owner = primitive.ref.call.arguments[1];
  const value = owner && program.evaluate({ unit: primitive.ref.unit, id: owner.value });
  return value?.is === 'constant' ? { kind: 'unchecked', why: 'constant-owner' } : { kind: 'checked' };
}

/** The script itself, or that of an object that holds it (`eval(script, { keys, arguments })`). */
function scriptText(program: Program, ref: CallRef): string | undefined {
  const value: Abstract | undefined = argument(program, ref, 0);
  return value?.is === 'constant' && typeof value.value === 'string' ? value.value : undefined;
}

/** `WATCH` before, and the delete inside `multi`: one step. */
function isWatched(ref: CallRef): boolean {
  const { unit, call } = ref;
  const watches = unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    return one.function === call.function && one.span[0] < call.span[0] && callee?.kind === 'member' && callee.property === 'watch';
  });
  const callee = unit.facts.values[call.callee];
  return watches && callee?.kind === 'member' && unit.facts.values[callee.object]?.kind === 'result';
}

/** The delete stands behind a comparison with what was read of the same key. */
function readsBefore(program: Program, ref: CallRef, primitive: Primitive): boolean {
  const { unit, call } = ref;
  const isGuarded = enclosing(unit, call).some(({ region }) => region.kind === 'branch');
  return isGuarded && unit.facts.calls.some((one) => {
    if (one.function !== call.function || one.span[0] >= call.span[0]) return false;
    const key = one.arguments[0];
    const resource = primitive.resource?.id;
    const [callee] = callees(program, { unit, call: one });
    return key !== undefined && resource !== undefined && callee?.is === 'operation' && callee.name === 'get' && writtenAlike(unit, key.value, resource);
  });
}
