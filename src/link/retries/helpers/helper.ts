/** Own functions that run what they are given again when it fails. */
import type { CallEvent, FunctionId, Value, ValueId } from '../../../extract/file-facts.ts';
import { argument } from '../../calls/arguments.ts';
import { callees } from '../../calls/callee.ts';
import { callsTo, callsWithin } from '../../calls/search.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import { optionsOf, type CallRef, type Frame, type FunctionValue, type ParameterValue } from '../../values/abstract.ts';
import { attemptsOf } from '../judge/attempts.ts';
import { delayOf, delayTimesOf, type DelayTimes } from '../judge/delay.ts';
import { errorsRetried } from '../judge/purpose.ts';
import { retryLoopsIn, type RetryLoop } from '../loops/recognise-loop.ts';
import { attemptsAsked, delayAsked, delayTimesAsked } from '../options/facts-judged.ts';
import { askedOf, optionSites } from '../options/site.ts';
import { recursiveRetries, timerOf, type RecursiveRetry } from '../recursion/recognise.ts';

export type Judgement = Pick<RetryConstruct, 'attempts' | 'delay' | 'jitter' | 'retries'>;

export interface Helper {
  /** The parameter that is run again, and the members that lead to it: `options.task`. */
  readonly index: number;
  readonly path: readonly string[];
  /** How it retries, as one caller has it; without a frame as it stands. */
  readonly judge: (frame: Frame | undefined) => Judgement;
  /** What is waited between the attempts. */
  readonly delays: (frame: Frame | undefined) => DelayTimes;
}

type Told = Pick<Helper, 'judge' | 'delays'>;

/** Parameters of a function that it runs again when they fail. */
export function retriedParameters(program: Program, fn: FunctionValue): readonly number[] {
  return [...new Set(helpersOf(program, fn).map(({ index }) => index))].sort((a, b) => a - b);
}

export function helpersOf(program: Program, { unit, function: id }: FunctionValue): readonly Helper[] {
  const takesNothing = unit.facts.functions[id]?.parameters.length === 0;
  return takesNothing ? [] : (helpersIn(program, unit).get(id) ?? []);
}

/** The helpers that a call may bring something to run: with plain data alone it brings nothing, whatever is called. */
export function helpersAt(program: Program, { unit, call }: CallRef, fn: FunctionValue): readonly Helper[] {
  return call.arguments.some(({ value }) => mayRun(unit, value)) ? helpersOf(program, fn) : [];
}

const data: ReadonlySet<Value['kind'] | undefined> = new Set([undefined, 'constant', 'undefined', 'bigint', 'regexp', 'template', 'binary', 'unary']);

function mayRun(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'array') return value.elements.some((element) => mayRun(unit, element.value));
  if (value?.kind === 'object') return value.members.some((member) => member.kind === 'accessor' || mayRun(unit, member.value));
  return !data.has(value?.kind);
}

/** What may lead to a parameter of the functions around, or is a function in which one may be called. */
function mayHandOn(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'function') return callsWithin(unit, value.function).some(({ callee }) => handing.has(unit.facts.values[callee]?.kind));
  if (value?.kind === 'object') return value.members.some((member) => member.kind === 'accessor' || mayHandOn(unit, member.value));
  return handing.has(value?.kind) || value?.kind === 'result';
}

const handing: ReadonlySet<Value['kind'] | undefined> = new Set(['parameter', 'member', 'variable', 'merge', 'choice', 'default', 'rest', 'element', 'awaited']);

type Helpers = ReadonlyMap<FunctionId, readonly Helper[]>;

function helpersIn(program: Program, unit: FileUnit): Helpers {
  return once<Helpers>(program, 'retries: helpers', unit, new Map(), () => {
    const found = new Map<FunctionId, Helper[]>();
    const add = (run: readonly ParameterValue[], told: Told): void => {
      for (const { function: id, index, path } of run) found.set(id, [...(found.get(id) ?? []), { index, path, ...told }]);
    };
    for (const retry of retryLoopsIn(program, unit)) add(parametersRun(program, unit, retry.tried), loopJudge(program, retry));
    for (const retry of recursiveRetries(program, unit)) add(parametersRun(program, unit, retry.tried), recursionJudge(program, retry));
    for (const call of callsTo(program, unit, 'operation')) {
      const ref = { unit, call };
      add(handedToLibrary(program, ref), libraryJudge(program, ref));
    }
    // A helper of this file may stand after the one that hands on to it.
    const known = (fn: FunctionValue) => (fn.unit === unit ? (found.get(fn.function) ?? []) : helpersOf(program, fn));
    for (let before = -1; before < found.size; ) {
      before = found.size;
      for (const call of callsTo(program, unit, 'function')) for (const inner of handedToHelper(program, { unit, call }, known)) if (!found.has(inner.parameter.function)) add([inner.parameter], inner.told);
    }
    return found;
  });
}

/** Parameters of this file's functions that these calls call. */
function parametersRun(program: Program, unit: FileUnit, calls: readonly CallEvent[]): readonly ParameterValue[] {
  return calls.flatMap((call) => optionsOf(program.evaluate({ unit, id: call.callee })).filter((one) => one.is === 'parameter' && one.unit === unit)) as readonly ParameterValue[];
}

// ------------------------------------------------------------------------------------------------ judged for one caller

function loopJudge(program: Program, { loop, paths }: RetryLoop): Told {
  const { unit, turn, region } = loop;
  const delays: Told['delays'] = (frame) => delayTimesOf(program, turn, { unit, frame }, paths.failing);
  return { delays, judge: (frame) => ({
    attempts: attemptsOf(program, turn, { unit, frame }, paths.failing, region).attempts,
    ...delayOf(program, turn, { unit, frame }, paths.failing),
    retries: errorsRetried(program, unit, paths.failing, frame),
  }) };
}

function recursionJudge(program: Program, { unit, turn, failing, circle }: RecursiveRetry): Told {
  const delays: Told['delays'] = (frame) => delayTimesOf(program, turn, { unit, frame }, failing, timerOf(program, unit, circle));
  return { delays, judge: (frame) => ({
    attempts: attemptsOf(program, turn, { unit, frame }, failing).attempts,
    ...delayOf(program, turn, { unit, frame }, failing, timerOf(program, unit, circle)),
    retries: errorsRetried(program, unit, failing, frame),
  }) };
}

function libraryJudge(program: Program, ref: CallRef): Told {
  const delays: Told['delays'] = (frame) => {
    const [site] = optionSites(program, { ...ref, frame });
    return site === undefined ? { growth: 'other' } : delayTimesAsked(askedOf(program, site));
  };
  return { delays, judge: (frame) => {
    const [site] = optionSites(program, { ...ref, frame });
    if (site === undefined) return { attempts: unseen, delay: unseen, jitter: unseen, retries: 'unknown' };
    const asked = askedOf(program, site);
    return { attempts: attemptsAsked(asked), ...delayAsked(asked), retries: 'unknown' };
  } };
}

const unseen = { kind: 'unknown', reason: 'the helper is not in sight' } as const;

// ------------------------------------------------------------------------------------------------ handed on

/** `pRetry(task, options)`, `pRetry(() => task(), options)`: the parameter `task`. */
function handedToLibrary(program: Program, ref: CallRef): readonly ParameterValue[] {
  return callees(program, ref).flatMap((callee) => {
    if (callee.is !== 'operation' || callee.operation.is !== 'retry' || typeof callee.operation.runs !== 'number') return [];
    const given = argument(program, ref, callee.operation.runs);
    return given === undefined ? [] : optionsOf(given).flatMap((one) => parametersBehind(program, ref.unit, one));
  });
}

function parametersBehind(program: Program, unit: FileUnit, value: ReturnType<typeof optionsOf>[number]): readonly ParameterValue[] {
  if (value.is === 'parameter') return value.unit === unit ? [value] : [];
  if (value.is !== 'function' || value.unit !== unit) return [];
  return parametersRun(program, unit, callsWithin(unit, value.function)).filter((one) => one.function !== value.function);
}

interface HandedOn {
  readonly parameter: ParameterValue;
  readonly told: Told;
}

function handedToHelper(program: Program, ref: CallRef, known: (fn: FunctionValue) => readonly Helper[]): readonly HandedOn[] {
  if (!ref.call.arguments.some(({ value }) => mayHandOn(ref.unit, value))) return [];
  return callees(program, ref).flatMap((callee) => {
    if (callee.is !== 'function') return [];
    return known(callee.fn).flatMap((helper): readonly HandedOn[] => {
      const given = callbackAt(program, ref, helper);
      const inner = (frame: Frame | undefined) => program.frame(callee.fn, { ...ref, frame });
      const told: Told = { judge: (frame) => helper.judge(inner(frame)), delays: (frame) => helper.delays(inner(frame)) };
      return given.flatMap((one) => parametersBehind(program, ref.unit, one)).map((parameter) => ({ parameter, told }));
    });
  });
}

/** What a caller hands over to be run. */
export function callbackAt(program: Program, ref: CallRef, { index, path }: Helper): ReturnType<typeof optionsOf> {
  const given = argument(program, ref, index);
  return given === undefined ? [] : optionsOf(path.reduce((value, name) => program.property(value, name), given));
}
