/** Releases by a member that an earlier version had: in the one in use the call ends in an error, and the lock stays taken. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { versionLiesIn } from '../bind/index.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate } from '../program/unit.ts';
import type { LockAcquisition } from '../program-facts.ts';
import { optionsOf, type CallRef } from '../values/abstract.ts';
import { comesFrom } from './flow.ts';
import { resultsOf } from './leaves.ts';
import type { Primitive } from './primitive.ts';

export function goneRelease(program: Program, { unit, call }: CallRef, primitive: Primitive): LockAcquisition['release'] | undefined {
  const { facts, library, ref } = primitive;
  const gone = facts.gone ?? [];
  if (gone.length === 0 || ref.unit !== unit) return undefined;
  const found = callsWithin(unit, call.function).find((one) => isOn(program, one, primitive, gone));
  if (found === undefined) return undefined;
  const [packageName = ''] = library.packages;
  const version = versionLiesIn(program.binder.packageVersion(unit.path, packageName), library.versions ?? '*');
  if (version !== 'yes') return { kind: 'unknown', reason: 'whether it is released depends on the version, which is not known' };
  return { kind: 'some-paths', leak: locate(unit, found.span), instead: `${facts.release?.[0] ?? 'release'}()` };
}

/** `lock.unlock()`, `redlock.unlock(lock)`. */
function isOn(program: Program, call: CallEvent, { ref: { unit, call: taken }, on }: Primitive, gone: readonly string[]): boolean {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind !== 'member' || typeof callee.property !== 'string' || !gone.includes(callee.property)) return false;
  const results = resultsOf(unit, taken);
  if (comesFrom(unit, callee.object, results)) return true;
  const client = optionsOf(program.evaluate({ unit, id: callee.object })).some((one) => one.is === 'library' && one.creation !== undefined && one.creation.call === on?.creation?.call);
  return client && call.arguments.some(({ value }) => comesFrom(unit, value, results));
}
