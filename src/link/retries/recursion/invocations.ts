/** Which function of a file runs which other, and why: by a call, a timer, a rejection, an event. */
import type { CallEvent, FunctionId, ValueId } from '../../../extract/file-facts.ts';
import { calleeOf } from '../../calls/callee.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { calledName } from '../judge/names.ts';

export interface Invocation {
  readonly from: FunctionId;
  readonly to: FunctionId;
  /** The call that leads to it; absent where a handler is assigned: `socket.onclose = …`. */
  readonly call?: CallEvent;
  readonly how: 'call' | 'timer' | 'rejected' | 'fulfilled' | 'failed-event' | 'event';
}

export function invocationsIn(program: Program, unit: FileUnit): readonly Invocation[] {
  return once<readonly Invocation[]>(program, 'retries: invocations', unit, [], () => [
    ...unit.facts.calls.flatMap((call) => [...called(program, unit, call), ...handed(program, unit, call)]),
    ...assigned(program, unit),
  ]);
}

function called(program: Program, unit: FileUnit, call: CallEvent): readonly Invocation[] {
  return functionsAt(program, unit, call.callee).map((to) => ({ from: call.function, to, call, how: 'call' }));
}

function handed(program: Program, unit: FileUnit, call: CallEvent): readonly Invocation[] {
  const given = call.arguments.flatMap(({ value }, index) => functionsAt(program, unit, value).map((to) => ({ to, index })));
  if (given.length === 0 || retriesByItself(program, unit, call)) return [];
  return given.map(({ to, index }): Invocation => ({ from: call.function, to, call, how: howHanded(program, unit, call, index) }));
}

/** A helper that is given a function to retry decides by itself when it runs. */
function retriesByItself(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (/retr(y|ies)|backoff/i.test(calledName(unit, call) ?? '')) return true;
  const found = calleeOf(program, { unit, call });
  return found.is === 'operation' && found.operation.is === 'retry';
}

const failures = /^(error|close|closed|end|exit|disconnect|disconnected|abort|aborted|timeout|failed|failure|connectFailed|connection_error|crash)$/i;

function howHanded(program: Program, unit: FileUnit, call: CallEvent, index: number): Invocation['how'] {
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'member' ? callee.property : undefined;
  if (name === 'catch') return 'rejected';
  if (name === 'then') return index === 0 ? 'fulfilled' : 'rejected';
  if (typeof name === 'string' && listeners.has(name)) return eventKind(program, unit, call);
  const found = calleeOf(program, { unit, call });
  if (found.is === 'external' && index === 0 && calledName(unit, call) === 'setTimeout') return 'timer';
  return found.is === 'operation' && found.operation.is === 'delay' && found.operation.runs === index && found.operation.repeats !== true ? 'timer' : 'call';
}

const listeners = new Set(['on', 'once', 'addListener', 'addEventListener', 'prependListener']);

function eventKind(program: Program, unit: FileUnit, call: CallEvent): Invocation['how'] {
  const [given] = call.arguments;
  const event = given && program.evaluate({ unit, id: given.value });
  return event?.is === 'constant' && failures.test(String(event.value)) ? 'failed-event' : 'event';
}

function assigned(program: Program, unit: FileUnit): readonly Invocation[] {
  return [...unit.index.memberWrites.values()].flat().flatMap(({ property, event, function: from }) => {
    if (typeof property !== 'string' || !/^on[a-z]/.test(property) || event.value === undefined) return [];
    const how = failures.test(property.slice(2)) ? 'failed-event' : 'event';
    return functionsAt(program, unit, event.value).map((to): Invocation => ({ from, to, how }));
  });
}

/** Functions of this file that the value may be; what is imported cannot lead back. */
function functionsAt(program: Program, unit: FileUnit, id: ValueId): readonly FunctionId[] {
  const value = unit.facts.values[id];
  if (value?.kind === 'function') return [value.function];
  if (value?.kind === 'variable') return settledFunctions(unit, value.binding);
  const object = value?.kind === 'member' ? unit.facts.values[value.object] : undefined;
  if (object?.kind !== 'this') return boundFunction(program, unit, id);
  const known = program.evaluate({ unit, id });
  return known.is === 'function' && known.unit === unit ? [known.function] : [];
}

/** `this.connect.bind(this)`. */
function boundFunction(program: Program, unit: FileUnit, id: ValueId): readonly FunctionId[] {
  const value = unit.facts.values[id];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  const callee = call && unit.facts.values[call.callee];
  return callee?.kind === 'member' && callee.property === 'bind' ? functionsAt(program, unit, callee.object) : [];
}

function settledFunctions(unit: FileUnit, binding: number): readonly FunctionId[] {
  return (unit.facts.bindings[binding]?.writes ?? []).flatMap(({ value: id }) => {
    const value = unit.facts.values[id];
    return value?.kind === 'function' ? [value.function] : [];
  });
}
