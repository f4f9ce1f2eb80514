/** Calls that give back what a call has taken, in the function that goes on with it. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { classAround } from '../tree/class-around.ts';
import type { CallRef, FunctionValue } from '../values/abstract.ts';
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
  const given = one.arguments.some(({ value }) => results.has(value) || isVariableOf(unit, value, results));
  return callees(program, { unit, call: one }).some((callee) => {
    if (callee.is === 'operation') return callee.operation.is === 'unlock' && callee.library === primitive.library;
    if (callee.is !== 'function' || !releasing.test(nameOf(callee.fn))) return false;
    return given || isOfOneClass(callee.fn, through?.fn) || (callee.fn.unit === through?.fn.unit && ofOneKey(unit, one, taken));
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

function isVariableOf(unit: FileUnit, id: ValueId, results: ReadonlySet<ValueId>): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'merge') return value.values.some((one) => results.has(one));
  return value?.kind === 'variable' && (unit.facts.bindings[value.binding]?.writes.some((write) => results.has(write.value)) ?? false);
}
