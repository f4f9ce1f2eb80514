/** Every lock that a file takes or gives back. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockAcquisition, LockRelease } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';
import { primitiveAt } from './primitive.ts';
import { ownerOf, releases } from './release.ts';
import { acquisitionAt, callsAfter, releaseCalls, roleOf, type Acquisition } from './roles.ts';
import { clearedRows } from './rows.ts';
import { absentSection, criticalSection } from './section/critical-section.ts';
import { ttlOf } from './ttl.ts';

export interface Locks {
  readonly locks: readonly LockAcquisition[];
  readonly releases: readonly LockRelease[];
}

export function locksOf(program: Program, unit: FileUnit): Locks {
  const locks: LockAcquisition[] = [];
  const given = new Map<CallEvent, LockRelease>();
  for (const call of unit.facts.calls) {
    const ref: CallRef = { unit, call };
    const acquisition = acquisitionAt(program, ref);
    if (acquisition === undefined) continue;
    for (const release of releasesOf(program, unit, call)) given.set(release.call, release.site);
    const role = roleOf(program, unit, call.function);
    if (role !== undefined && leadsHere(role, call) && isCalled(program, unit, call)) continue;
    locks.push(lockAt(program, ref, acquisition, role?.kind === 'runs' && leadsHere(role, call)));
  }
  return { locks, releases: [...given.values(), ...clearedRows(program, unit)] };
}

/** The call belongs to a function whose callers bring the section or the release. */
function leadsHere(role: NonNullable<ReturnType<typeof roleOf>>, call: CallEvent): boolean {
  return role.call === call || role.call.function === call.function;
}

/** Somebody calls the function that holds the call: in the program, or in this file where no more is seen. */
function isCalled(program: Program, unit: FileUnit, call: CallEvent): boolean {
  const name = unit.facts.functions[call.function]?.name;
  return name !== undefined && calledNames(program, unit).has(name);
}

function calledNames(program: Program, unit: FileUnit): ReadonlySet<string> {
  const table = program.memo<ReadonlySet<string>>('called names');
  const key = program.files === undefined ? unit : 'program';
  let names = table.get(key);
  if (names === undefined) {
    const units = program.files?.map((path) => program.unit(path)) ?? [unit];
    names = new Set(units.flatMap(namesCalled));
    table.set(key, names);
  }
  return names;
}

function namesCalled(unit: FileUnit | undefined): readonly string[] {
  return unit === undefined ? [] : unit.facts.calls.map((call) => nameCalled(unit, call));
}

function nameCalled(unit: FileUnit, call: CallEvent): string {
  const callee = unit.facts.values[call.callee];
  switch (callee?.kind) {
    case 'member':
      return typeof callee.property === 'string' ? callee.property : '';
    case 'import':
      return callee.name;
    case 'function':
      return unit.facts.functions[callee.function]?.name ?? '';
    default:
      return '';
  }
}

function lockAt(program: Program, ref: CallRef, acquisition: Acquisition, isBrought: boolean): LockAcquisition {
  const { primitive } = acquisition;
  const ttl = ttlOf(program, primitive);
  const release = releaseOf(program, ref, acquisition);
  const isKept = release.kind === 'never' && primitive.script !== true && acquisition.runs === undefined && primitive.facts.scope === 'lease';
  const purpose = isKept ? (ttl.kind === 'none' && primitive.operation.is !== 'lock' ? 'claim' : 'cooldown') : 'mutual-exclusion';
  return {
    location: locate(ref.unit, ref.call.span),
    what: calleeName(ref.unit, ref.call),
    library: libraryRef(program, primitive.library, primitive.ref.unit.path),
    scope: primitive.row === true ? 'row' : primitive.facts.scope,
    purpose,
    ttl,
    release,
    extends: primitive.facts.extends,
    section: isBrought ? absentSection(program, acquisition) : criticalSection(program, ref, acquisition),
    related: acquisition.inner === undefined ? [] : [{ location: locate(primitive.ref.unit, primitive.ref.call.span), message: 'the lock is taken here' }],
  };
}

// ------------------------------------------------------------------------------------------------ release

type Release = LockAcquisition['release'];

function releaseOf(program: Program, ref: CallRef, acquisition: Acquisition): Release {
  if (acquisition.runs !== undefined) return { kind: 'callback' };
  if (acquisition.primitive.facts.scope === 'transaction') return { kind: 'transaction' };
  const back = releaseCalls(program, ref, acquisition);
  if (back.length === 0 && acquisition.primitive.script === true) return { kind: 'unknown', reason: 'another command gives it back' };
  if (back.length === 0) return ref.call.used === 'returned' ? { kind: 'unknown', reason: 'whoever asked for the lock gives it back' } : { kind: 'never' };
  return throughFinally(program, ref, back) ?? throughCatch(ref, back) ?? leaking(ref, back);
}

/** Released in `finally`, and nothing can leave before the `try`. */
function throughFinally(program: Program, ref: CallRef, back: readonly CallEvent[]): Release | undefined {
  const { unit, call } = ref;
  for (const one of back) {
    const around = enclosing(unit, one).find(({ region, block }) => region.kind === 'try' && region.finally === block);
    if (around?.region.kind === 'try') {
      const from = around.region.span[0];
      const leak = from <= call.span[0] ? undefined : leavesBetween(unit, call, from);
      return leak === undefined ? { kind: 'finally' } : { kind: 'some-paths', leak };
    }
    if (one.function !== call.function && isFinallyCallback(unit, one)) return { kind: 'finally' };
  }
  return undefined;
}

/** `.finally(() => lock.release())`. */
function isFinallyCallback(unit: FileUnit, release: CallEvent): boolean {
  return unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    if (callee?.kind !== 'member' || callee.property !== 'finally') return false;
    return one.arguments.some(({ value }) => {
      const callback = unit.facts.values[value];
      return callback?.kind === 'function' && callsWithin(unit, callback.function).includes(release);
    });
  });
}

/** A return that depends on something else than whether the lock was taken. */
function leavesBetween(unit: FileUnit, call: CallEvent, until: number) {
  const facts = unit.facts.functions[call.function];
  let leak: ReturnType<typeof locate> | undefined;
  walk(facts?.body ?? [], (node) => {
    if (node.kind !== 'branch' || node.span[0] < call.span[1] || node.span[1] > until) return;
    if (!node.then.some((inner) => inner.kind === 'return' || inner.kind === 'throw') || asksForLock(unit, node.test, call, 0)) return;
    leak ??= locate(unit, node.then[0]?.span ?? node.span);
  });
  return leak;
}

function asksForLock(unit: FileUnit, id: number, call: CallEvent, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  const asks = (one: number) => asksForLock(unit, one, call, depth + 1);
  switch (value.kind) {
    case 'result':
      return value.call === call.id || (unit.facts.calls[value.call]?.arguments.some((argument) => asks(argument.value)) ?? false);
    case 'awaited':
      return asks(value.value);
    case 'unary':
      return asks(value.operand);
    case 'binary':
      return asks(value.left) || asks(value.right);
    case 'member':
      return asks(value.object);
    case 'choice':
      return value.options.some(asks);
    default:
      return false;
  }
}

/** In the catch, and after the try as well. */
function throughCatch(ref: CallRef, back: readonly CallEvent[]): Release | undefined {
  const { unit } = ref;
  const inCatch = back.find((one) => enclosing(unit, one).some(({ region, block }) => region.kind === 'try' && region.catch?.body === block));
  const elsewhere = back.some((one) => one !== inCatch && !enclosing(unit, one).some(({ region, block }) => region.kind === 'try' && region.catch?.body === block));
  return inCatch !== undefined && elsewhere ? { kind: 'every-path' } : undefined;
}

function leaking(ref: CallRef, back: readonly CallEvent[]): Release {
  const { unit, call } = ref;
  const between = callsAfter(unit, call).find((one) => !back.includes(one) && one.function === call.function);
  if (between === undefined) return { kind: 'every-path' };
  return { kind: 'some-paths', leak: locate(unit, between.span) };
}

/** Releases of what is taken in the same function or by another method of the class. */
function releasesOf(program: Program, unit: FileUnit, taken: CallEvent): readonly { readonly call: CallEvent; readonly site: LockRelease }[] {
  const primitive = primitiveAt(program, { unit, call: taken });
  if (primitive === undefined || primitive.facts.scope === 'transaction') return [];
  const owner = unit.facts.functions[taken.function]?.class;
  const near = owner === undefined ? callsWithin(unit, taken.function) : unit.facts.calls.filter((one) => unit.facts.functions[one.function]?.class === owner);
  return near
    .filter((one) => releases(program, one, primitive) && callees(program, { unit, call: one }).length > 0)
    .map((one) => ({
      call: one,
      site: {
        location: locate(unit, one.span),
        what: calleeName(unit, one),
        library: libraryRef(program, primitive.library, unit.path),
        owner: ownerOf(program, one, primitive),
        related: [{ location: locate(unit, taken.span), message: 'the lock is taken here' }],
      },
    }));
}
