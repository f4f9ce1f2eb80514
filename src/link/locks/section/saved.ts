/** Entities that are read, changed and saved: `wallet.balance -= amount; await wallet.save()`. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { MemberWrite } from '../../program/unit.ts';
import type { CallRef } from '../../values/abstract.ts';
import { comesFromRead } from './derived.ts';

const saving = /^(save|persist|update|flush)(AndFlush|One)?$/;

/** What is saved was read under the lock, and follows from what was read: saved late, it undoes a newer state. */
export function savesChanged(program: Program, ref: CallRef, name: string, isRead: (ref: CallRef) => boolean): boolean {
  if (!saving.test(name)) return false;
  const { unit, call, frame } = ref;
  return entitiesAt(ref).some((id) => {
    const writes = (unit.index.memberWrites.get(id) ?? []).filter(({ event }) => event.span[1] <= call.span[0]);
    const isFromRead = (value: ValueId) => comesFromRead(program, { unit, id: value, frame }, { isRead, seen: new Set() });
    return writes.length > 0 && isFromRead(id) && writes.some((write) => follows(ref, write, isFromRead));
  });
}

/** The entity itself, or what a repository is given. */
function entitiesAt({ unit, call }: CallRef): readonly ValueId[] {
  const callee = unit.facts.values[call.callee];
  return [...(callee?.kind === 'member' ? [callee.object] : []), ...call.arguments.map(({ value }) => value)];
}

/** Added to what was there, made of it, or a state that somebody was to be in. */
function follows({ unit }: CallRef, { event }: MemberWrite, isFromRead: (id: ValueId) => boolean): boolean {
  if (event.operator !== '=') return true;
  const value = event.value === undefined ? undefined : unit.facts.values[event.value];
  return event.value !== undefined && ((value?.kind === 'constant' && typeof value.value === 'string') || isFromRead(event.value));
}
