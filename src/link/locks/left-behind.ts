/** Locks that stay taken although the function that asked for them has given up. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Location } from '../program-facts.ts';
import { enclosing } from '../tree/enclosing.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';
import { releaseCalls } from './given-back.ts';
import { acquisitionAt, type Acquisition } from './roles.ts';

/** Where it gives up: on a race that the taking lost, or on the first of several locks that is refused. */
export function leftBehind(program: Program, ref: CallRef, acquisition: Acquisition): Location | undefined {
  if (acquisition.primitive.facts.scope === 'transaction') return undefined;
  const race = raceOf(ref);
  if (race !== undefined && !isFollowedUp(program, ref, race, acquisition)) return locate(ref.unit, race.span);
  return refusedAmongOthers(program, ref, acquisition);
}

/** The same of the functions that lead to the lock: of a lock that is judged where it is taken. */
export function leftBehindWithin(program: Program, ref: CallRef, acquisition: Acquisition): Location | undefined {
  const { through } = acquisition;
  const inner = through && { unit: through.role.unit, call: through.role.call };
  const next = inner && acquisitionAt(program, inner);
  return leftBehind(program, ref, acquisition) ?? (inner && next && leftBehindWithin(program, inner, next));
}

// ------------------------------------------------------------------------------------------------ races

/** `Promise.race([timeout, take()])`, the list in place or filled before. */
function raceOf({ unit, call }: CallRef): CallEvent | undefined {
  return unit.facts.calls.find((one) => {
    const [list] = one.arguments;
    return one.function === call.function && isRace(unit, one) && list !== undefined && holds(unit, list.value, call);
  });
}

function isRace(unit: FileUnit, one: CallEvent): boolean {
  const callee = unit.facts.values[one.callee];
  const object = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
  return callee?.kind === 'member' && callee.property === 'race' && object?.kind === 'global' && object.name === 'Promise';
}

function holds(unit: FileUnit, list: ValueId, call: CallEvent): boolean {
  const value = unit.facts.values[list];
  if (value?.kind === 'array' && value.elements.some((element) => element.value === call.result)) return true;
  return unit.facts.calls.some((one) => {
    const callee = unit.facts.values[one.callee];
    return callee?.kind === 'member' && callee.property === 'push' && callee.object === list && one.arguments.some((argument) => argument.value === call.result);
  });
}

/** The race stands in a `try` that gives the lock back when it is lost. */
function isFollowedUp(program: Program, ref: CallRef, race: CallEvent, acquisition: Acquisition): boolean {
  const tries = enclosing(ref.unit, race).filter(({ region, block }) => region.kind === 'try' && region.block === block);
  return releaseCalls(program, ref, acquisition).some((one) =>
    enclosing(ref.unit, one).some(({ region, block }) => region.kind === 'try' && (block === region.catch?.body || block === region.finally) && tries.some((around) => around.region === region)));
}

// ------------------------------------------------------------------------------------------------ several locks

/** One of several keys is refused, by an error that leaves the function, and those that were taken are not given back. */
function refusedAmongOthers(program: Program, ref: CallRef, acquisition: Acquisition): Location | undefined {
  const { through } = acquisition;
  if (through?.written !== true || !isPerElement(ref)) return undefined;
  const refusal = throwIn(ref.unit, through.fn.function);
  if (refusal === undefined) return undefined;
  const caught = enclosing(ref.unit, ref.call).some(({ region, block }) => region.kind === 'try' && region.block === block);
  return caught && releaseCalls(program, ref, acquisition).length > 0 ? undefined : refusal;
}

function isPerElement({ unit, call }: CallRef): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && (callee.property === 'map' || callee.property === 'forEach');
}

/** In the function or in one that stands in it. */
function throwIn(unit: FileUnit, id: number): Location | undefined {
  let found: Location | undefined;
  for (const fn of [id, ...(unit.index.childrenOf.get(id) ?? [])]) {
    walk(unit.facts.functions[fn]?.body ?? [], (node) => {
      if (node.kind === 'throw') found ??= locate(unit, node.span);
    });
  }
  return found;
}
