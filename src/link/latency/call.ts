/** How long it takes to wait for a call. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { boundedOperands } from '../deadlines/bounded.ts';
import type { RemoteCallee } from '../deadlines/call.ts';
import { entriesIn } from '../entries/entries.ts';
import { codeLayersIn } from '../nested-retries/code-layers.ts';
import type { CodeLayer } from '../nested-retries/layer.ts';
import type { Program } from '../program/program.ts';
import { handedByName } from '../reach/handed.ts';
import { registers } from '../reach/run-now.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue, ParameterValue, Ref } from '../values/abstract.ts';
import { boundMs } from './bound.ts';
import { remoteTime } from './remote.ts';
import { beside, inWords, most, noTime, plus, repeated, unknownTime, within, type Time } from './time.ts';

/** How long a function takes is asked from here, and answered with what is said here. */
export interface Timing {
  readonly program: Program;
  /** Nobody waits for what the function at hand returns. */
  readonly atOnce: boolean;
  readonly body: (fn: FunctionValue, atOnce?: boolean) => Time;
}

export function callTime(timing: Timing, ref: CallRef): Time {
  const bounds = boundedOperands(timing.program, ref.unit, ref.call);
  if (bounds.length > 0) {
    const inner = bounds.map(({ operand }) => operandTime(timing, { ...at(ref), id: operand }, 0)).reduce(most, noTime);
    const ms = bounds.map((bound) => boundMs(timing.program, ref, bound)).find((one) => one !== undefined);
    return ms === undefined ? cappedUnseen(inner) : within(inner.formula === '' ? unknownTime('what it waits for is not in sight') : inner, ms);
  }
  const layer = codeLayersIn(timing.program, ref.unit).find(({ call }) => call === ref.call);
  if (layer !== undefined) return layerTime(layer, layer.functions.map((fn) => timing.body(unframed(fn.unit, fn.function))).reduce(most, noTime));
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
      return plus(functionTime(timing, ref, callee.fn), handedTime(timing, ref, callee));
    case 'builtin':
      return builtinTime(timing, ref, callee.name);
    case 'class': {
      const constructor = callee.value.unit.facts.classes[callee.value.class]?.constructor_;
      return constructor === undefined ? noTime : timing.body(unframed(callee.value.unit, constructor));
    }
    case 'parameter':
      return isWaited(timing, ref) && !isOfEntry(timing.program, callee.value) ? unknownTime('callers bring what it waits for') : noTime;
    case 'external':
      return isWaited(timing, ref) && !callee.package.startsWith('node:') ? unknownTime(`what ${callee.package} does is not known`) : noTime;
    case 'unknown':
      return isWaited(timing, ref) ? unknownTime('a call that cannot be followed') : noTime;
  }
}

/** Seen from this call only where callers decide of it. */
function functionTime(timing: Timing, ref: CallRef, fn: FunctionValue): Time {
  const atOnce = !isWaited(timing, ref);
  const time = timing.body(unframed(fn.unit, fn.function), atOnce);
  const frame = time.byCaller === true ? timing.program.frame(fn, ref) : undefined;
  return frame === undefined ? time : timing.body({ ...fn, frame }, atOnce);
}

function unframed(unit: FileUnit, id: FunctionId): FunctionValue {
  return { is: 'function', unit, function: id };
}

function isWaited({ atOnce }: Timing, { unit, call }: CallRef): boolean {
  const { used } = call;
  return used === 'awaited' || used === 'chained' || (used === 'returned' && (!atOnce || unit.facts.functions[call.function]?.async === true));
}

/** Request and answer, which no caller of ours brings; and the next handler, which is counted where it is registered. */
function isOfEntry(program: Program, { unit, function: id, index }: ParameterValue): boolean {
  return unit.facts.functions[id]?.parameters[index]?.name === 'next' || entriesIn(program, unit).some(({ handlers }) => handlers.some((one) => one.unit === unit && one.function === id));
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
      return ms === undefined ? unknownTime('a delay that is not known') : { ms, end: 'known', requests: 0, formula: inWords(ms) };
    }
    case 'retry':
      return unknownTime('a retry whose work is not in sight');
    default:
      return plus(handedTime(timing, ref, callee), writtenInto(timing, ref));
  }
}

/** What it is given by name and runs. */
function handedTime(timing: Timing, ref: CallRef, callee: Callee): Time {
  const named = handedByName(timing.program, ref, callee).map((fn) => timing.body(unframed(fn.unit, fn.function))).reduce(plus, noTime);
  return callee.is === 'function' ? plus(named, writtenInto(timing, ref)) : named;
}

/** Functions that are written into the call, unless it only registers them. */
function writtenInto(timing: Timing, { unit, call }: CallRef): Time {
  if (registers(unit, call)) return noTime;
  return call.arguments.map(({ value }) => {
    const given = unit.facts.values[value];
    return given?.kind === 'function' ? timing.body(unframed(unit, given.function)) : noTime;
  }).reduce(plus, noTime);
}

function builtinTime(timing: Timing, ref: CallRef, name: string): Time {
  if (/^Promise\.(all|allSettled|any|race)$/.test(name)) {
    const [list] = ref.call.arguments;
    return list === undefined ? noTime : operandTime(timing, { ...at(ref), id: list.value }, 0);
  }
  return name === 'Promise' && ref.call.construct ? unknownTime('a promise that is settled by hand') : writtenInto(timing, ref);
}

function at({ unit, frame }: CallRef): Pick<Ref, 'unit' | 'frame'> {
  return { unit, frame };
}

/** What waiting for a value takes: the calls that it is made of. */
export function operandTime(timing: Timing, ref: Ref, depth: number): Time {
  const { unit, frame } = ref;
  const value = unit.facts.values[ref.id];
  if (value === undefined || depth > 8) return noTime;
  const into = (part: ValueId) => operandTime(timing, { ...ref, id: part }, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      if (call === undefined) return noTime;
      const callee = unit.facts.values[call.callee];
      const before = callee?.kind === 'member' ? into(callee.object) : noTime;
      return plus(before, callTime(timing, { unit, call, frame }));
    }
    case 'function':
      return timing.body(unframed(unit, value.function));
    case 'awaited':
      return into(value.value);
    case 'choice':
      return value.options.map(into).reduce(most, noTime);
    case 'merge':
      return value.values.map(into).reduce(most, noTime);
    case 'array':
      return value.elements.map((element) => into(element.value)).reduce(beside, noTime);
    default:
      return noTime;
  }
}
