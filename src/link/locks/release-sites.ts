/** Where a lock is given back, and whether it is looked whose it is. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockRelease } from '../program-facts.ts';
import { classAround } from '../tree/class-around.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { releaseCalls } from './given-back.ts';
import { ownerOf } from './owner.ts';
import type { Primitive } from './primitive.ts';
import { isForLocking } from './lock-words.ts';
import { deletesWhatIsOwned, releases } from './release.ts';
import type { Acquisition } from './roles.ts';

export interface ReleaseSite {
  readonly call: CallEvent;
  readonly site: LockRelease;
}

export function releaseSites(program: Program, ref: CallRef, acquisition: Acquisition): readonly ReleaseSite[] {
  const { primitive } = acquisition;
  if (primitive.facts.scope === 'transaction') return [];
  if (acquisition.through === undefined) return ownReleases(program, ref.unit, primitive);
  return [...releasesByOthers(program, ref, acquisition), ...deletionsThroughStore(program, ref, acquisition)];
}

const readThenDelete = { kind: 'unchecked', why: 'read-then-delete' } as const;

/** By the very calls that delete it, anywhere in the file. */
function ownReleases(program: Program, unit: FileUnit, primitive: Primitive): readonly ReleaseSite[] {
  return unit.facts.calls.flatMap((call): readonly ReleaseSite[] => {
    const ref: CallRef = { unit, call };
    const owner = deletesWhatIsOwned(program, ref, primitive) ? readThenDelete : releases(program, call, primitive) ? ownerOf(program, ref, primitive) : undefined;
    return owner === undefined ? [] : [{ call, site: siteAt(program, unit, call, primitive, owner) }];
  });
}

/** By `lock.release()` of an own class: the script compares, and what it compares with is for who makes the lock to say. */
function releasesByOthers(program: Program, ref: CallRef, acquisition: Acquisition): readonly ReleaseSite[] {
  const { primitive } = acquisition;
  if (primitive.facts.ownerChecked) return [];
  return releaseCalls(program, ref, acquisition).flatMap((call): readonly ReleaseSite[] => {
    const owner = ownerThrough(program, { unit: ref.unit, call }, primitive);
    return owner === undefined ? [] : [{ call, site: siteAt(program, ref.unit, call, primitive, owner) }];
  });
}

/** `this.store.delete(lock.key)` in the class that took it by `this.store.set(key, …)`: the store deletes whatever is there. */
function deletionsThroughStore(program: Program, { unit, call }: CallRef, { primitive, through }: Acquisition): readonly ReleaseSite[] {
  const owner = classAround(unit, call.function);
  const name = owner === undefined ? undefined : unit.facts.classes[owner]?.name;
  if (through?.written !== false || name === undefined || !isForLocking(name) || classAround(through.fn.unit, through.fn.function) === undefined || through.fn.unit === unit) return [];
  const keys = new Set(call.arguments.map(({ value }) => lastName(unit, value)).filter((one) => one !== undefined));
  return unit.facts.calls.flatMap((one): readonly ReleaseSite[] => {
    const [key] = one.arguments;
    if (key === undefined || classAround(unit, one.function) !== owner || !keys.has(lastName(unit, key.value) ?? '')) return [];
    if (!callees(program, { unit, call: one }).some((callee) => callee.is === 'function' && deletesItsKey(program, callee.fn, primitive))) return [];
    return [{ call: one, site: siteAt(program, unit, one, primitive, { kind: 'unchecked', why: 'plain-delete' }) }];
  });
}

function lastName(unit: FileUnit, id: ValueId): string | undefined {
  const value = unit.facts.values[id];
  if (value?.kind === 'member') return typeof value.property === 'string' ? value.property : undefined;
  return value?.kind === 'parameter' ? unit.facts.functions[value.function]?.parameters[value.index]?.name : undefined;
}

/** `delete(key) { return this.client.del(key); }`. */
function deletesItsKey(program: Program, { unit, function: id }: FunctionValue, primitive: Primitive): boolean {
  return callsWithin(unit, id).some((one) => {
    const key = unit.facts.values[one.arguments[0]?.value ?? -1];
    if (key?.kind !== 'parameter' || key.function !== id) return false;
    return callees(program, { unit, call: one }).some((callee) => callee.is === 'operation' && callee.library === primitive.library && /^(del|unlink)$/i.test(callee.name));
  });
}

/** Of the releases behind the call, those that compare the owner. */
function ownerThrough(program: Program, ref: CallRef, primitive: Primitive): LockRelease['owner'] | undefined {
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'function' || callee.fn.unit !== primitive.ref.unit) continue;
    const { unit, function: id } = callee.fn;
    const inner = callsWithin(unit, id).find((one) => releases(program, one, primitive));
    const owner = inner && ownerOf(program, { unit, call: inner }, primitive);
    if (owner?.kind === 'checked' || (owner?.kind === 'unchecked' && owner.why === 'constant-owner')) return owner;
  }
  return undefined;
}

function siteAt(program: Program, unit: FileUnit, call: CallEvent, primitive: Primitive, owner: LockRelease['owner']): LockRelease {
  const { ref, library } = primitive;
  return {
    location: locate(unit, call.span),
    what: calleeName(unit, call),
    library: libraryRef(program, library, unit.path),
    owner,
    related: [{ location: locate(ref.unit, ref.call.span), message: 'the lock is taken here' }],
  };
}
