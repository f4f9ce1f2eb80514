/** Controllers that are aborted by what happens elsewhere: by another signal, whose deadline they share, or by events alone. */
import { argument } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { frameOfCall } from '../calls/frames.ts';
import { isReached } from '../calls/reached.ts';
import { callsWithin, methodCalls } from '../calls/search.ts';
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf, type Abstract, type CallRef, type Frame, type FunctionValue } from '../values/abstract.ts';

export interface Linked {
  readonly signal: Abstract;
  /** This call chain sets the link up. */
  readonly reached: boolean;
}

/** `signal.addEventListener('abort', () => controller.abort())`, here or in a function that is given the controller. */
export function linkedSignals(program: Program, creation: CallRef): readonly Linked[] {
  const here = linksIn(program, creation, creation.unit, creation.frame, true);
  const helped = handings(program, creation).flatMap(({ from, fn }) => {
    const frame = frameOfCall(fn, from);
    return frame === undefined ? [] : linksIn(program, creation, fn.unit, frame, isReached(program, from), fn.function);
  });
  return [...here, ...helped];
}

function linksIn(program: Program, creation: CallRef, unit: FileUnit, frame: Frame | undefined, reached: boolean, within?: number): readonly Linked[] {
  return methodCalls(unit, 'addEventListener').flatMap(({ call, object }) => {
    if (within !== undefined && call.function !== within) return [];
    const ref: CallRef = { unit, call, frame };
    const event = argument(program, ref, 0);
    const listener = argument(program, ref, 1);
    if (event?.is !== 'constant' || event.value !== 'abort' || listener === undefined || !aborts(program, creation, unit, listener, frame)) return [];
    return [{ signal: program.evaluate({ unit, id: object, frame }), reached: reached && isReached(program, ref) }];
  });
}

/** A callback that aborts this controller, or its bound method. */
export function aborts(program: Program, creation: CallRef, unit: FileUnit, callback: Abstract, frame: Frame | undefined): boolean {
  return optionsOf(callback).some((one) => {
    if (one.is === 'operation') return one.name === 'abort' && one.on?.creation?.call === creation.call;
    return one.is === 'function' && one.unit === unit && callsWithin(unit, one.function).some((call) => isAbort(program, creation, { unit, call, frame }));
  });
}

function isAbort(program: Program, creation: CallRef, { unit, call, frame }: CallRef): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && callee.property === 'abort' && isIt(program, creation, unit, callee.object, frame);
}

function isIt(program: Program, creation: CallRef, unit: FileUnit, id: ValueId, frame: Frame | undefined): boolean {
  return optionsOf(program.evaluate({ unit, id, frame })).some((one) => one.is === 'library' && one.creation?.call === creation.call);
}

interface Handing {
  readonly from: CallRef;
  readonly fn: FunctionValue;
}

/** Calls that hand the controller to a function of the program. */
function handings(program: Program, { unit, call: made, frame }: CallRef): readonly Handing[] {
  return handedTo(unit, made.result).flatMap((call) => {
    const from: CallRef = { unit, call, frame };
    return callees(program, from).flatMap((callee) => (callee.is === 'function' ? [{ from, fn: callee.fn }] : []));
  });
}

function handedTo(unit: FileUnit, id: ValueId): readonly CallEvent[] {
  return unit.facts.calls.filter((call) => call.arguments.some(({ value }) => value === id));
}

// ------------------------------------------------------------------------------------------------ events alone

/** Whoever the controller goes to is in sight, and aborts it at an event if at all. */
export function isLeftToEvents(program: Program, creation: CallRef): boolean {
  const { unit, call } = creation;
  const known = handedTo(unit, call.result).every((one) => callees(program, { unit, call: one }).every((callee) => callee.is === 'function' && callee.fn.unit === unit));
  return known && !isGivenAway(unit, call) && methodCalls(unit, 'abort').every((abort) => isAtEvent(unit, abort.call));
}

/** The function that makes it, and may hand it out in an object, is for others to call. */
function isGivenAway(unit: FileUnit, { function: maker }: CallEvent): boolean {
  const value = unit.facts.functions[maker]?.value;
  return value !== undefined && isExported(unit, value);
}

function isExported(unit: FileUnit, id: ValueId): boolean {
  return unit.facts.exports.some((one) => {
    if (!('value' in one)) return false;
    const value = unit.facts.values[one.value];
    return one.value === id || (value?.kind === 'object' && value.members.some((member) => 'value' in member && member.value === id));
  });
}

/** What is taken off again was put on. */
const listening = new Set(['on', 'once', 'addListener', 'addEventListener', 'prependListener', 'off', 'removeListener', 'removeEventListener']);

/** In a callback of an event, or because the event has been already: `if (signal.aborted) controller.abort()`. */
function isAtEvent(unit: FileUnit, call: CallEvent): boolean {
  const passed = unit.index.passedTo.get(call.function);
  const callee = passed && unit.facts.values[passed.call.callee];
  if (callee?.kind === 'member' && typeof callee.property === 'string' && listening.has(callee.property)) return true;
  return enclosing(unit, call).some(({ region }) => {
    const test = region.kind === 'branch' ? unit.facts.values[region.test] : undefined;
    return test?.kind === 'member' && test.property === 'aborted';
  });
}
