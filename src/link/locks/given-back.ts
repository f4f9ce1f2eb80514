/** Calls that give back what a call has taken, in the function that goes on with it. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { classAround } from '../tree/class-around.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
import { comesFrom } from './flow.ts';
import { resultsOf } from './leaves.ts';
import { releases } from './release.ts';
import type { Acquisition } from './roles.ts';
import { sameKey } from './same.ts';

export function releaseCalls(program: Program, ref: CallRef, acquisition: Acquisition): readonly CallEvent[] {
  const { unit, call } = ref;
  const { primitive, through } = acquisition;
  const calls = callsWithin(unit, call.function).filter((one) => one !== call);
  if (through === undefined) return calls.filter((one) => releases(program, one, primitive));
  return calls.filter((one) => !isWithin(one, call) && (primitive.ref.unit === unit && releases(program, one, primitive) || releasesThrough(program, unit, one, call, acquisition)));
}

function isWithin(one: CallEvent, outer: CallEvent): boolean {
  return one.span[0] >= outer.span[0] && one.span[1] <= outer.span[1];
}

const releasing = /^(#?_?)(un_?lock|release|free|dispose|give)/i;

/** `lock.release(key)` of the class that took it, `release(lock)`, or calling what was given. */
function releasesThrough(program: Program, unit: FileUnit, one: CallEvent, taken: CallEvent, { primitive, through }: Acquisition): boolean {
  const results = resultsOf(unit, taken);
  if (results.has(one.callee) || disposes(unit, one, results)) return true;
  const callee = unit.facts.values[one.callee];
  if (callee?.kind === 'member' && typeof callee.property === 'string' && releasing.test(callee.property) && comesFrom(unit, callee.object, results)) return true;
  const given = one.arguments.some(({ value }) => comesFrom(unit, value, results));
  return callees(program, { unit, call: one }).some((found) => {
    if (found.is === 'operation') return found.operation.is === 'unlock' && found.library === primitive.library;
    if (found.is !== 'function' || !releasing.test(nameOf(found.fn))) return false;
    return given || isOfOneClass(found.fn, through?.fn) || (found.fn.unit === through?.fn.unit && ofOneKey(unit, one, taken));
  });
}

/** `lease[Symbol.asyncDispose]()`. */
function disposes(unit: FileUnit, one: CallEvent, results: ReadonlySet<ValueId>): boolean {
  const callee = unit.facts.values[one.callee];
  const key = callee?.kind === 'member' && typeof callee.property === 'number' && results.has(callee.object) ? unit.facts.values[callee.property] : undefined;
  return key?.kind === 'member' && (key.property === 'asyncDispose' || key.property === 'dispose');
}

function nameOf(fn: FunctionValue): string {
  return fn.unit.facts.functions[fn.function]?.name ?? '';
}

function isOfOneClass(one: FunctionValue, other: FunctionValue | undefined): boolean {
  const owner = one.unit.facts.functions[one.function]?.class;
  return owner !== undefined && one.unit === other?.unit && owner === classAround(other.unit, other.function);
}

/** Functions of one module that are given the same: `takeLock(key)`, `releaseLock(key)`. */
function ofOneKey(unit: FileUnit, one: CallEvent, taken: CallEvent): boolean {
  return one.arguments.some(({ value }) => taken.arguments.some((other) => sameKey(unit, value, other.value)));
}
