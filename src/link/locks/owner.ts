/** Whether a release looks at whose lock it is. */
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { LockRelease } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import type { CallRef } from '../values/abstract.ts';
import type { Primitive } from './primitive.ts';
import { writtenAlike } from './same.ts';
import { releaseScript } from './script.ts';
import { rowOwner } from './tables.ts';

type Owner = LockRelease['owner'];

export function ownerOf(program: Program, ref: CallRef, primitive: Primitive): Owner {
  const callee = callees(program, ref).find((one) => one.is === 'operation');
  if (callee?.is !== 'operation') return primitive.facts.ownerChecked ? { kind: 'checked' } : { kind: 'unknown', reason: 'how it is released is not seen' };
  if (primitive.facts.ownerChecked && callee.library === primitive.library) return { kind: 'checked' };
  if (callee.operation.is === 'unlock') return { kind: 'unchecked', why: 'plain-delete' };
  if (primitive.row !== undefined) return rowOwner(program, ref, callee, primitive.row);
  if (primitive.script === true) return byScript(program, releaseScript(program, ref), primitive);
  if (primitive.facts.releasedByScript?.includes(callee.name) === true) return byScript(program, scriptText(program, ref), primitive);
  return isWatched(ref) ? { kind: 'checked' } : { kind: 'unchecked', why: readsBefore(program, ref, primitive) ? 'read-then-delete' : 'plain-delete' };
}

function byScript(program: Program, text: string | undefined, primitive: Primitive): Owner {
  if (text === undefined) return { kind: 'unknown', reason: 'the script is not here' };
  if (!/['"]get['"]/i.test(text)) return { kind: 'unchecked', why: 'plain-delete' };
  return hasConstantOwner(program, primitive) ? { kind: 'unchecked', why: 'constant-owner' } : { kind: 'checked' };
}

/** The value that is stored with the lock is the same for every holder. */
function hasConstantOwner(program: Program, { ref, owner }: Primitive): boolean {
  return (owner === undefined ? argument(program, ref, 1) : program.evaluate(owner))?.is === 'constant';
}

/** The script itself, `eval(script, { keys, arguments })`. */
function scriptText(program: Program, ref: CallRef): string | undefined {
  const value = argument(program, ref, 0);
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
