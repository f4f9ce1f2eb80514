/** Tests that a turn must pass to go round, and that it cannot pass for ever. */
import type { FileFacts, Value, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { Ref } from '../../values/abstract.ts';
import { atomsOf } from '../flow/atoms.ts';
import { endlessNumber } from './endless.ts';
import { readsClock } from '../waits/elapsed.ts';
import { changeOf, nextOfProperty } from './carried.ts';
import { attemptsUntil, type CountingTest } from './count.ts';
import { contains, type Turn } from './turn.ts';

export type Bound =
  /** `count` is the number of attempts, when it can be computed. */
  | { readonly by: 'count'; readonly count?: number }
  | { readonly by: 'time' | 'signal' }
  /** `while (!closed)`: the process ends it, no failure does. */
  | { readonly by: 'shutdown' }
  /** Something that is not in sight decides, and knows the attempt. */
  | { readonly by: 'unknown'; readonly reason: string };

export function boundOf(program: Program, ref: Ref, truth: boolean, turn: Turn, depth = 0): Bound | undefined {
  const value = ref.unit.facts.values[ref.id];
  switch (value?.kind) {
    case 'binary':
      return comparisonBound(program, ref, value, truth, turn);
    case 'merge':
    case 'variable':
      return truthBound(program, ref, value.binding, truth, turn);
    case 'parameter':
    case 'default':
      return countedDown(program, ref, truth, turn) ?? flagParameter(program, ref, truth, turn);
    case 'member':
      return memberBound(program, ref, value, truth, turn);
    case 'unary':
      return value.operator === '!' ? boundOf(program, { ...ref, id: value.operand }, !truth, turn, depth) : undefined;
    case 'result':
      return callBound(program, ref, value.call, truth, turn, depth);
    case 'choice':
      return depth > 4 ? undefined : boundWhereTold(program, ref, value, truth, turn, depth);
    default:
      return undefined;
  }
}

/** `max ? attempt < max : true`: as often as it is told, where it is told. */
function boundWhereTold(program: Program, ref: Ref, { operator, test, options }: Extract<Value, { kind: 'choice' }>, truth: boolean, turn: Turn, depth: number): Bound | undefined {
  const { values } = ref.unit.facts;
  const free = options.some((id) => values[id]?.kind === 'constant');
  if (operator !== '?:' || test === undefined || values[test]?.kind === 'binary' || !free) return undefined;
  const bounds = options.map((id) => boundOf(program, { ...ref, id }, truth, turn, depth + 1)).filter((one) => one !== undefined);
  return bounds.length === 1 ? bounds[0] : undefined;
}

// ------------------------------------------------------------------------------------------------ comparisons

function comparisonBound(program: Program, ref: Ref, value: Extract<Value, { kind: 'binary' }>, truth: boolean, turn: Turn): Bound | undefined {
  const left = { ...ref, id: value.left };
  const right = { ...ref, id: value.right };
  if (!/^[<>]=?$|^[!=]==?$/.test(value.operator)) return countedDown(program, ref, truth, turn);
  const counted = countedSide(program, left, turn);
  if (counted !== undefined) return counting(program, { counter: left, operator: value.operator, limit: right, truth, at: value.span[0] }, counted, turn);
  const other = countedSide(program, right, turn);
  if (other !== undefined) return counting(program, { counter: right, operator: flipped(value.operator), limit: left, truth, at: value.span[0] }, other, turn);
  return readsClock(program, left) || readsClock(program, right) ? { by: 'time' } : (answerBound(program, ref, value.left, turn) ?? answerBound(program, ref, value.right, turn));
}

const mirror: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };
const flipped = (operator: string) => mirror[operator] ?? operator;

/** In which direction the side counts; undefined: it does not. */
function countedSide(program: Program, ref: Ref, turn: Turn, depth = 0): 'up' | 'down' | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 4) return undefined;
  if (value.kind === 'binary' && (value.operator === '+' || value.operator === '-' || value.operator === '*')) {
    return countedSide(program, { ...ref, id: value.left }, turn, depth + 1) ?? countedSide(program, { ...ref, id: value.right }, turn, depth + 1);
  }
  if (value.kind === 'member' && value.property === 'length') return collected(ref, value.object, turn) ? 'up' : undefined;
  const change = changeOf(program, ref, turn);
  return change === undefined ? undefined : change.falls === true ? 'down' : 'up';
}

/** `errors.length`, where each turn pushes to `errors`. */
function collected(ref: Ref, object: ValueId, turn: Turn): boolean {
  const { facts } = ref.unit;
  return facts.calls.some((call) => {
    const callee = facts.values[call.callee];
    return callee?.kind === 'member' && callee.property === 'push' && callee.object === object && (turn.body === undefined || contains(turn.body, call.span));
  });
}

function counting(program: Program, test: CountingTest, direction: 'up' | 'down', turn: Turn): Bound | undefined {
  const { operator, truth } = test;
  const equality = operator.includes('=') && !operator.startsWith('<') && !operator.startsWith('>');
  const limits = equality ? operator.startsWith('=') !== truth : operator.startsWith('<') === truth ? direction === 'up' : direction === 'down';
  if (!limits || (test.limit !== undefined && isEndless(program, test.limit))) return undefined;
  const count = attemptsUntil(program, test, turn);
  return { by: 'count', ...(count === undefined ? {} : { count }) };
}

/** What only the first turn passes: `attempt === 0`; a counter that is nothing, or zero, in `attempt && attempt > 2`. */
export function firstTurnBound(program: Program, ref: Ref, truth: boolean, turn: Turn): Bound | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind !== 'binary') return !truth && countedSide(program, ref, turn) === 'up' ? { by: 'count', count: 2 } : undefined;
  const counter = { ...ref, id: value.left };
  if (!/^===?$/.test(value.operator) || !truth || countedSide(program, counter, turn) === undefined) return undefined;
  const count = attemptsUntil(program, { counter, operator: value.operator, limit: { ...ref, id: value.right }, truth, at: value.span[0] }, turn);
  return count === 2 ? { by: 'count', count } : undefined;
}

function isEndless(program: Program, limit: Ref): boolean {
  return endlessNumber(program.evaluate(limit));
}

/** `while (retries--)`: until it is zero. */
function countedDown(program: Program, ref: Ref, truth: boolean, turn: Turn): Bound | undefined {
  if (!truth) return undefined;
  const direction = countedSide(program, ref, turn);
  if (direction !== 'down') return undefined;
  const count = attemptsUntil(program, { counter: ref, operator: '!==', limit: undefined, truth, at: turn.headEnd === undefined ? 0 : turn.headEnd - 1 }, turn);
  return { by: 'count', ...(count === undefined ? {} : { count }) };
}

// ------------------------------------------------------------------------------------------------ flags

function truthBound(program: Program, ref: Ref, binding: number, truth: boolean, turn: Turn): Bound | undefined {
  const facts = ref.unit.facts.bindings[binding];
  return facts && (countedDown(program, ref, truth, turn) ?? nameBound(facts.name, truth));
}

/** `request(url, isRetry)`, which calls itself with `true`. */
function flagParameter(program: Program, ref: Ref, truth: boolean, turn: Turn): Bound | undefined {
  const value = ref.unit.facts.values[ref.id];
  const parameter = value?.kind === 'default' ? ref.unit.facts.values[value.value] : value;
  if (parameter?.kind !== 'parameter') return undefined;
  const next = turn.parameters.get(`${ref.unit.path}#${parameter.function}.${parameter.index}`);
  if (next === undefined || next === 'counter') return undefined;
  const given = program.evaluate(next);
  return given.is === 'constant' && Boolean(given.value) !== truth ? { by: 'count', count: 2 } : undefined;
}

const stops = /stop|clos(e|ed|ing)|shut|destroy|dispos|terminat|quit|exit|ended/i;
const runs = /running|active|alive|started|enabled|opened|connected|keep|should(run|reconnect|retry)|reconnect|resubscribe/i;
const signals = /abort|cancell?/i;

function nameBound(name: string, truth: boolean): Bound | undefined {
  if (signals.test(name)) return truth ? undefined : { by: 'signal' };
  if (stops.test(name)) return truth ? undefined : { by: 'shutdown' };
  return runs.test(name) && truth ? { by: 'shutdown' } : undefined;
}

function memberBound(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>, truth: boolean, turn: Turn): Bound | undefined {
  if (typeof value.property !== 'string') return undefined;
  return countedDown(program, ref, truth, turn) ?? nameBound(value.property, truth) ?? handedFlag(program, ref, value, truth, turn)
    ?? flagOption(program, ref, value, truth, turn) ?? answerBound(program, ref, value.object, turn);
}

/** `build({ ...options, incremental: false })` where `options.incremental` failed: the next call does not pass. */
function handedFlag(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>, truth: boolean, turn: Turn): Bound | undefined {
  const next = nextOfProperty(ref, value, turn);
  const given = next && program.evaluate(next);
  return given?.is === 'constant' && Boolean(given.value) !== truth ? { by: 'count', count: 2 } : undefined;
}

/** `if (!config._retried) { config._retried = true; return client(config) }`. */
function flagOption(_program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>, truth: boolean, turn: Turn): Bound | undefined {
  const { facts, index } = ref.unit;
  const writes = [...index.memberWrites.values()].flat().filter((write) => write.property === value.property && (turn.body === undefined || contains(turn.body, write.event.span)));
  const values = writes.map(({ event }) => (event.value === undefined ? undefined : facts.values[event.value]));
  return values.length > 0 && values.every((one) => one?.kind === 'constant' && Boolean(one.value) !== truth) ? { by: 'count', count: 2 } : undefined;
}

/** `const decision = policy(error, attempt); if (decision.retry) …`. */
function answerBound(program: Program, ref: Ref, id: ValueId, turn: Turn): Bound | undefined {
  const value = ref.unit.facts.values[id];
  if (value?.kind === 'awaited') return answerBound(program, ref, value.value, turn);
  const call = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  return call && opaqueBound(program, ref, call.arguments.map((argument) => argument.value), turn);
}

// ------------------------------------------------------------------------------------------------ predicates

/** `this.shouldRetry(err, attempt)`: its body is looked into; out of sight it may decide by the attempt. */
function callBound(program: Program, ref: Ref, id: number, truth: boolean, turn: Turn, depth: number): Bound | undefined {
  const call = ref.unit.facts.calls[id];
  if (call === undefined || depth > 3) return undefined;
  const from = { unit: ref.unit, call, frame: ref.frame };
  const found = callees(program, from).flatMap((callee): readonly Bound[] => {
    if (callee.is !== 'function') return [];
    const frame = program.frame(callee.fn, from);
    const facts = callee.fn.unit.facts.functions[callee.fn.function];
    const returns = facts === undefined || frame === undefined ? [] : returnsOf(program, facts);
    const bounds = returns.flatMap(({ value }) => (value === undefined ? [] : atomBounds(program, { unit: callee.fn.unit, id: value, frame }, truth, turn, depth)));
    return bounds.slice(0, 1);
  });
  return found[0] ?? opaqueBound(program, ref, call.arguments.map(({ value }) => value), turn) ?? namedCall(ref, id, truth);
}

function atomBounds(program: Program, ref: Ref, truth: boolean, turn: Turn, depth: number): readonly Bound[] {
  return atomsOf(ref.unit.facts, ref.id, truth)
    .map((atom) => boundOf(program, { ...ref, id: atom.value }, atom.truth, turn, depth + 1))
    .filter((bound) => bound !== undefined);
}

function opaqueBound(program: Program, ref: Ref, given: readonly ValueId[], turn: Turn): Bound | undefined {
  const counts = given.some((id) => countedSide(program, { ...ref, id }, turn) !== undefined || holdsCounter(program, ref, id, turn));
  return counts ? { by: 'unknown', reason: 'a function that is given the attempt decides whether to go on' } : undefined;
}

/** `{ attempt }`. */
function holdsCounter(program: Program, ref: Ref, id: ValueId, turn: Turn): boolean {
  const value = ref.unit.facts.values[id];
  return value?.kind === 'object' && value.members.some((member) => 'value' in member && countedSide(program, { ...ref, id: member.value }, turn) !== undefined);
}

function namedCall(ref: Ref, id: number, truth: boolean): Bound | undefined {
  const name = calledName(ref.unit.facts, id);
  return name === undefined ? undefined : nameBound(name, truth);
}

function calledName(facts: FileFacts, id: number): string | undefined {
  const callee = facts.values[facts.calls[id]?.callee ?? -1];
  if (callee?.kind === 'member') return typeof callee.property === 'string' ? callee.property : undefined;
  return callee?.kind === 'function' ? facts.functions[callee.function]?.name : undefined;
}
