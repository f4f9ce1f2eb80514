/** Lock columns: a row that is locked by a time or an owner in it, and freed by clearing them. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockRelease } from '../program-facts.ts';

const lockColumn = /^(is_?)?lock(ed)?_?(at|by|until|owner|token|expires?(_?at)?|id)?$/i;
const ownerColumn = /owner|holder|locked_?by|token|worker|lock_?id|locked_?at|until/i;

/** Updates that clear a lock column, `{ lockedAt: null }`. */
export function clearedRows(program: Program, unit: FileUnit): readonly LockRelease[] {
  return unit.facts.calls.flatMap((call) => {
    if (!call.arguments.some(({ value }) => clears(unit, value, 0))) return [];
    const callee = callees(program, { unit, call }).find((one) => one.is === 'operation' && one.operation.is === 'remote-call');
    if (callee?.is !== 'operation') return [];
    return [
      {
        location: locate(unit, call.span),
        what: calleeName(unit, call),
        library: libraryRef(program, callee.library, unit.path),
        owner: namesOwner(unit, call) ? { kind: 'checked' } : { kind: 'unchecked', why: 'plain-delete' },
        related: [],
      } satisfies LockRelease,
    ];
  });
}

function clears(unit: FileUnit, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value?.kind !== 'object' || depth > 2) return false;
  return value.members.some((member) => {
    if (member.kind !== 'property' || member.key === 'where') return false;
    return (lockColumn.test(member.key) && isNothing(unit, member.value)) || clears(unit, member.value, depth + 1);
  });
}

function isNothing(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'undefined' || (value?.kind === 'constant' && (value.value === null || value.value === false));
}

/** The condition of the update names the owner, or when it was locked. */
function namesOwner(unit: FileUnit, call: CallEvent): boolean {
  return call.arguments.some(({ value }) => {
    const condition = whereOf(unit, value);
    return condition !== undefined && keys(unit, condition).some((key) => ownerColumn.test(key));
  });
}

function whereOf(unit: FileUnit, id: ValueId): ValueId | undefined {
  const value = unit.facts.values[id];
  if (value?.kind !== 'object') return undefined;
  const where = value.members.find((member) => member.kind === 'property' && member.key === 'where');
  if (where?.kind === 'property') return where.value;
  return clears(unit, id, 0) ? undefined : id;
}

function keys(unit: FileUnit, id: ValueId): readonly string[] {
  const value = unit.facts.values[id];
  return value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member.key] : [])) : [];
}
