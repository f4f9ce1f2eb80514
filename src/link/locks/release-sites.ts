/** Where a lock is given back, and whether it is looked whose it is. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { LockRelease } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { releaseCalls } from './given-back.ts';
import { ownerOf } from './owner.ts';
import type { Primitive } from './primitive.ts';
import { deletesWhatIsOwned, releases } from './release.ts';
import type { Acquisition } from './roles.ts';

export interface ReleaseSite {
  readonly call: CallEvent;
  readonly site: LockRelease;
}

export function releaseSites(program: Program, ref: CallRef, acquisition: Acquisition): readonly ReleaseSite[] {
  const { primitive } = acquisition;
  if (primitive.facts.scope === 'transaction') return [];
  return acquisition.through === undefined ? ownReleases(program, ref.unit, primitive) : releasesByOthers(program, ref, acquisition);
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
