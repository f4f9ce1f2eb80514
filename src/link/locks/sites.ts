/** Every lock that a file takes or gives back. */
import type { BindingId, CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockAcquisition, LockRelease } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { isCalled, mayBeCalledElsewhere } from './called.ts';
import { resultsOf } from './leaves.ts';
import { releasePaths } from './release-paths.ts';
import { releaseSites } from './release-sites.ts';
import { acquisitionAt, roleOf, type Acquisition, type Role } from './roles.ts';
import { clearedRows } from './rows.ts';
import { absentSection, criticalSection } from './section/critical-section.ts';
import { ttlOf } from './ttl.ts';

export interface Locks {
  readonly locks: readonly LockAcquisition[];
  readonly releases: readonly LockRelease[];
}

export function locksOf(program: Program, unit: FileUnit): Locks {
  const table = program.memo<Locks>('locks');
  let found = table.get(unit);
  if (found === undefined) table.set(unit, (found = findLocks(program, unit)));
  return found;
}

function findLocks(program: Program, unit: FileUnit): Locks {
  const locks = new Map<CallEvent, LockAcquisition>();
  const given = new Map<CallEvent, LockRelease>();
  for (const call of unit.facts.calls) {
    const ref: CallRef = { unit, call };
    const acquisition = acquisitionAt(program, ref);
    if (acquisition === undefined) continue;
    const owner = ownerOf(program, unit, call);
    const isForOthers = owner !== undefined && isForCallers(program, unit, owner.function);
    const at = owner?.role.kind === 'takes' ? ownCall(ref, acquisition) : writtenCall(ref, acquisition);
    const lock = isForOthers || isTakenAgain(unit, call, locks.keys()) ? undefined : lockAt(program, ref, at, acquisition, owner);
    // A key that is left to expire is no lock: who gives it up early frees nobody else's.
    if (lock === undefined || lock.purpose === 'mutual-exclusion') for (const release of releaseSites(program, ref, acquisition)) given.set(release.call, release.site);
    if (lock !== undefined && !locks.has(at.call)) locks.set(at.call, lock);
  }
  return { locks: [...locks.values()], releases: [...given.values(), ...clearedRows(program, unit)] };
}

interface Owner {
  readonly role: Role;
  readonly function: FunctionId;
}

/** The function around the call whose callers bring the section or the release. */
function ownerOf(program: Program, unit: FileUnit, call: CallEvent): Owner | undefined {
  for (let id: FunctionId | undefined = call.function; id !== undefined; id = unit.facts.functions[id]?.parent) {
    const role = roleOf(program, unit, id);
    if (role !== undefined && leadsHere(role, call)) return { role, function: id };
  }
  return undefined;
}

/** `let lock = await take(); while (!lock) lock = await take();`: one lock, asked for until it is free. */
function isTakenAgain(unit: FileUnit, call: CallEvent, earlier: Iterable<CallEvent>): boolean {
  const own = bindingOf(unit, call);
  return own !== undefined && [...earlier].some((one) => one.function === call.function && bindingOf(unit, one) === own);
}

function bindingOf(unit: FileUnit, call: CallEvent): BindingId | undefined {
  const results = resultsOf(unit, call);
  const found = unit.facts.bindings.findIndex((binding) => binding.kind !== 'const' && binding.writes.some((write) => results.has(write.value)));
  return found < 0 ? undefined : found;
}

const leadsHere = (role: Role, call: CallEvent) => role.call === call || role.call.function === call.function;

/** Somebody calls the function, or it is written into a call that takes the lock through it. */
function isForCallers(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const passed = unit.index.passedTo.get(id);
  if (passed !== undefined && acquisitionAt(program, { unit, call: passed.call })?.through?.fn.function === id) return true;
  return isCalled(program, unit, id);
}

/** Nobody calls the class or function that takes the lock: it is judged where it takes it. */
function ownCall(ref: CallRef, { primitive }: Acquisition): CallRef {
  return primitive.ref.unit === ref.unit ? { unit: ref.unit, call: primitive.ref.call } : ref;
}

/** The call inside a function that is written into this one. */
function writtenCall(ref: CallRef, { through }: Acquisition): CallRef {
  if (through?.written !== true) return ref;
  const inner = { unit: ref.unit, call: through.role.call };
  return through.role.inner === undefined ? inner : writtenCall(inner, through.role.inner);
}

function lockAt(program: Program, ref: CallRef, at: CallRef, acquisition: Acquisition, owner: Owner | undefined): LockAcquisition {
  const role = owner?.role;
  const { primitive } = acquisition;
  const ttl = ttlOf(program, acquisition);
  const release = releasePaths(program, ref, acquisition, ttl, role?.kind === 'takes');
  return {
    location: locate(at.unit, at.call.span),
    what: calleeName(at.unit, at.call),
    library: libraryRef(program, primitive.library, primitive.ref.unit.path),
    scope: primitive.row === undefined ? primitive.facts.scope : 'row',
    purpose: purposeOf(acquisition, release, ttl),
    ttl,
    release,
    extends: primitive.facts.extends,
    section: sectionAt(program, ref, acquisition, owner),
    related: primitive.ref.call === at.call ? [] : [{ location: locate(primitive.ref.unit, primitive.ref.call.span), message: 'the lock is taken here' }],
  };
}

function sectionAt(program: Program, ref: CallRef, acquisition: Acquisition, owner: Owner | undefined): LockAcquisition['section'] {
  if (owner?.role.section === undefined) return criticalSection(program, ref, acquisition);
  const section = absentSection(program, ref, acquisition, owner.role.section);
  return mayBeCalledElsewhere(program, ref.unit, owner.function) ? { ...section, callersUnseen: true } : section;
}

/** Given back nowhere, or after a failure alone, so that it can be tried again: a key for a while, or one that stays. */
function purposeOf({ primitive, runs }: Acquisition, release: LockAcquisition['release'], ttl: LockAcquisition['ttl']): LockAcquisition['purpose'] {
  if (release.kind !== 'never' || runs !== undefined || primitive.facts.scope !== 'lease') return 'mutual-exclusion';
  return ttl.kind === 'none' && primitive.operation.is !== 'lock' ? 'claim' : 'cooldown';
}
