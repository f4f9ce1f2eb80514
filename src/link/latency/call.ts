/** How long it takes to wait for a call. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { boundedOperands } from '../deadlines/bounded.ts';
import type { RemoteCallee } from '../deadlines/call.ts';
import { codeLayersIn } from '../nested-retries/code-layers.ts';
import type { CodeLayer } from '../nested-retries/layer.ts';
import type { Program } from '../program/program.ts';
import { handedByName } from '../reach/handed.ts';
import { registers } from '../reach/run-now.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';
import { boundMs } from './bound.ts';
import { remoteTime } from './remote.ts';
import { most, noTime, plus, repeated, unknownTime, within, type Time } from './time.ts';

/** How long a function takes is asked from here, and answered with what is said here. */
export interface Timing {
  readonly program: Program;
  readonly body: (unit: FileUnit, id: FunctionId) => Time;
}

export function callTime(timing: Timing, ref: CallRef): Time {
  const bounds = boundedOperands(timing.program, ref.unit, ref.call);
  if (bounds.length > 0) {
    const inner = bounds.map(({ operand }) => operandTime(timing, ref.unit, operand, 0)).reduce(most, noTime);
    const ms = bounds.map((bound) => boundMs(timing.program, ref, bound)).find((one) => one !== undefined);
    return ms === undefined ? cappedUnseen(inner) : within(inner.formula === '' ? unknownTime('what it waits for is not in sight') : inner, ms);
  }
  const layer = codeLayersIn(timing.program, ref.unit).find(({ call }) => call === ref.call);
  if (layer !== undefined) return layerTime(layer, layer.functions.map((fn) => timing.body(fn.unit, fn.function)).reduce(most, noTime));
  return callees(timing.program, ref).map((callee) => calleeTime(timing, ref, callee)).reduce(most, noTime);
}

function cappedUnseen(time: Time): Time {
  return { ...time, end: 'unknown', because: 'the deadline around it is set elsewhere' };
}

/** All attempts of a retry around what one of them takes. */
export function layerTime(layer: CodeLayer, time: Time): Time {
  // A signal that was made before the first attempt ends them all.
  if (time.until !== undefined && !isMadeIn(layer, time.until)) return time;
  const described = layer.describe();
  return described === undefined ? { ...time, end: time.end === 'unbounded' ? 'unbounded' : 'unknown', because: time.because ?? 'how often it is tried is not known' } : repeated(time, { attempts: described.attempts, delays: layer.delays(), location: described.location, what: described.what });
}

/** Made where each attempt runs, and not in a function around the retry before it. */
function isMadeIn({ unit, region, call, tried, functions }: CodeLayer, made: CallEvent): boolean {
  const own = call?.function ?? tried[0]?.function;
  if (own === undefined || unit.facts.calls[made.id] !== made || !isWithin(unit, own, made.function)) return true;
  const spans = [region?.span, ...functions.map((fn) => (fn.unit === unit ? unit.facts.functions[fn.function]?.span : undefined))];
  return (region === undefined && functions.length === 0) || spans.some((span) => span !== undefined && made.span[0] >= span[0] && made.span[1] <= span[1]);
}

function isWithin(unit: FileUnit, id: FunctionId, outer: FunctionId): boolean {
  for (let at: FunctionId | undefined = id; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === outer) return true;
  return false;
}

function calleeTime(timing: Timing, ref: CallRef, callee: Callee): Time {
  switch (callee.is) {
    case 'operation':
      return operationTime(timing, ref, callee);
    case 'function':
      return plus(timing.body(callee.fn.unit, callee.fn.function), handedTime(timing, ref, callee));
    case 'builtin':
      return builtinTime(timing, ref, callee.name);
    case 'class': {
      const constructor = callee.value.unit.facts.classes[callee.value.class]?.constructor_;
      return constructor === undefined ? noTime : timing.body(callee.value.unit, constructor);
    }
    case 'parameter':
      return isWaited(ref) ? unknownTime('callers bring what it waits for') : noTime;
    case 'external':
      return isWaited(ref) && !callee.package.startsWith('node:') ? unknownTime(`what ${callee.package} does is not known`) : noTime;
    case 'unknown':
      return isWaited(ref) ? unknownTime('a call that cannot be followed') : noTime;
  }
}

function isWaited({ call: { used } }: CallRef): boolean {
  return used === 'awaited' || used === 'returned' || used === 'chained';
}

function operationTime(timing: Timing, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): Time {
  const { operation } = callee;
  switch (operation.is) {
    case 'remote-call':
      return remoteTime(timing.program, ref, callee as RemoteCallee);
    case 'delay': {
      if (operation.runs !== undefined) return noTime;
      const given = argument(timing.program, ref, operation.duration.argument);
      const ms = given?.is === 'constant' && typeof given.value === 'number' ? given.value * (operation.unit === 's' ? 1000 : 1) : undefined;
      return ms === undefined ? unknownTime('a delay that is not known') : { ms, end: 'known', formula: `${String(ms)} ms` };
    }
    case 'retry':
      return unknownTime('a retry whose work is not in sight');
    default:
      return plus(handedTime(timing, ref, callee), writtenInto(timing, ref));
  }
}

/** What it is given by name and runs. */
function handedTime(timing: Timing, ref: CallRef, callee: Callee): Time {
  const named = handedByName(timing.program, ref, callee).map((fn) => timing.body(fn.unit, fn.function)).reduce(plus, noTime);
  return callee.is === 'function' ? plus(named, writtenInto(timing, ref)) : named;
}

/** Functions that are written into the call, unless it only registers them. */
function writtenInto(timing: Timing, { unit, call }: CallRef): Time {
  if (registers(unit, call)) return noTime;
  return call.arguments.map(({ value }) => {
    const given = unit.facts.values[value];
    return given?.kind === 'function' ? timing.body(unit, given.function) : noTime;
  }).reduce(plus, noTime);
}

function builtinTime(timing: Timing, ref: CallRef, name: string): Time {
  if (/^Promise\.(all|allSettled|any|race)$/.test(name)) {
    const [list] = ref.call.arguments;
    return list === undefined ? noTime : operandTime(timing, ref.unit, list.value, 0);
  }
  return name === 'Promise' && ref.call.construct ? unknownTime('a promise that is settled by hand') : writtenInto(timing, ref);
}

/** What waiting for a value takes: the calls that it is made of. */
export function operandTime(timing: Timing, unit: FileUnit, id: ValueId, depth: number): Time {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return noTime;
  const into = (part: ValueId) => operandTime(timing, unit, part, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      if (call === undefined) return noTime;
      const callee = unit.facts.values[call.callee];
      const before = callee?.kind === 'member' ? into(callee.object) : noTime;
      const inPlace = callee?.kind === 'function' ? timing.body(unit, callee.function) : callTime(timing, { unit, call });
      return plus(before, inPlace);
    }
    case 'function':
      return timing.body(unit, value.function);
    case 'awaited':
      return into(value.value);
    case 'choice':
      return value.options.map(into).reduce(most, noTime);
    case 'merge':
      return value.values.map(into).reduce(most, noTime);
    case 'array':
      return value.elements.map((element) => into(element.value)).reduce(most, noTime);
    default:
      return noTime;
  }
}
