/** Tests of an answer that say that the question failed: `!response.ok`, `status >= 500`, `result instanceof Error`. */
import type { Value, ValueId } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { compareNumbers } from '../turns/compare.ts';
import { isErrorClass } from './error-value.ts';
import { takesLock } from './lock.ts';
import { isVerdict } from './result-object.ts';
import { falseMeansFailure } from './falsy-failure.ts';

export interface Judged {
  readonly says: 'failed' | 'succeeded';
  /** A lock that is held by somebody else. */
  readonly contention: boolean;
}

const failed: Judged = { says: 'failed', contention: false };
const succeeded: Judged = { says: 'succeeded', contention: false };

/** What it says when the test comes out so; undefined: nothing about failing. */
export function failureOf(program: Program, unit: FileUnit, test: ValueId, truth: boolean): Judged | undefined {
  const value = unit.facts.values[test];
  switch (value?.kind) {
    case 'binary':
      return comparison(program, unit, value, truth);
    case 'member':
      return memberTest(program, unit, value, truth);
    case 'result':
      return callTest(program, unit, value.call, truth);
    case 'parameter':
      return isErrorParameter(unit, value) ? says(truth) : undefined;
    case 'awaited':
    case 'merge':
      return valueTest(program, unit, test, truth);
    default:
      return undefined;
  }
}

const says = (bad: boolean, contention = false): Judged => ({ says: bad ? 'failed' : 'succeeded', contention });

/** `(err, data) => { if (err) … }`. */
function isErrorParameter(unit: FileUnit, value: Extract<Value, { kind: 'parameter' }>): boolean {
  const fn = unit.facts.functions[value.function];
  return value.index === 0 && fn?.name === undefined && /^(e|err|error)$/i.test(fn?.parameters[0]?.name ?? '');
}

// ------------------------------------------------------------------------------------------------ where the answer comes from

/** The call whose answer the value is, through awaits and joins. */
function answerOf(unit: FileUnit, id: ValueId, depth = 0): CallRef | undefined {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return undefined;
  if (value.kind === 'awaited' || value.kind === 'default') return answerOf(unit, value.value, depth + 1);
  if (value.kind === 'merge') return value.values.map((one) => answerOf(unit, one, depth + 1)).find((one) => one !== undefined);
  if (value.kind !== 'result') return undefined;
  const call = unit.facts.calls[value.call];
  const callee = call && unit.facts.values[call.callee];
  if (call === undefined) return undefined;
  if (callee?.kind === 'member' && callee.property === 'then') return answerOf(unit, callee.object, depth + 1);
  return { unit, call };
}

function remoteAnswer(program: Program, unit: FileUnit, id: ValueId): Extract<Callee, { is: 'operation' }> | undefined {
  const from = answerOf(unit, id);
  return from && callees(program, from).find((callee) => callee.is === 'operation');
}

function isAwaited(unit: FileUnit, id: ValueId, depth = 0): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  return value.kind === 'awaited' || (value.kind === 'merge' && value.values.some((one) => isAwaited(unit, one, depth + 1)));
}

// ------------------------------------------------------------------------------------------------ members

const statuses = new Set(['status', 'statusCode']);

function memberTest(program: Program, unit: FileUnit, value: Extract<Value, { kind: 'member' }>, truth: boolean): Judged | undefined {
  if (value.property === 'ok' && tells(program, unit, value.object, 'ok')) return says(!truth);
  if (value.property === 'error' && isAwaited(unit, value.object)) return says(truth);
  const from = typeof value.property === 'string' ? answerOf(unit, value.object) : undefined;
  return from !== undefined && isVerdict(program, from, value.property as string) ? says(!truth) : undefined;
}

/** Whether this member of the answer says that it failed; of an answer out of sight `ok` does. */
function tells(program: Program, unit: FileUnit, object: ValueId, name: string): boolean {
  const callee = remoteAnswer(program, unit, object);
  if (callee?.operation.is === 'remote-call' && callee.operation.failureIn !== undefined) return callee.operation.failureIn.includes(name);
  return isAwaited(unit, object);
}

// ------------------------------------------------------------------------------------------------ comparisons

function comparison(program: Program, unit: FileUnit, value: Extract<Value, { kind: 'binary' }>, truth: boolean): Judged | undefined {
  if (value.operator === 'instanceof') return instanceTest(program, unit, value, truth);
  const left = unit.facts.values[value.left];
  const right = program.evaluate({ unit, id: value.right });
  if (left?.kind === 'member' && typeof left.property === 'string' && statuses.has(left.property) && right.is === 'constant' && typeof right.value === 'number') {
    return tells(program, unit, left.object, left.property) ? statusTest(value.operator, right.value, truth) : undefined;
  }
  return right.is === 'constant' || right.is === 'undefined' ? lockTest(program, unit, value, right.is === 'undefined' ? undefined : right.value, truth) : undefined;
}

/** It failed where no status of success passes the test; it succeeded where no failure does. */
function statusTest(operator: string, bound: number, truth: boolean): Judged | undefined {
  const passes = (status: number) => compareNumbers(operator, status, bound) === truth;
  const good = [200, 201, 204].some(passes);
  const bad = [bound, 400, 404, 429, 500, 503].filter((status) => status >= 400).some(passes);
  if (good === bad) return undefined;
  return bad ? failed : succeeded;
}

function instanceTest(program: Program, unit: FileUnit, value: Extract<Value, { kind: 'binary' }>, truth: boolean): Judged | undefined {
  if (!isAwaited(unit, value.left) && answerOf(unit, value.left) === undefined) return undefined;
  return isErrorClass(program, unit, value.right) ? says(truth) : undefined;
}

// ------------------------------------------------------------------------------------------------ whole answers

/** `if (!result)` where the callee gives false or nothing only when it failed; `if (!lock)`. */
function valueTest(program: Program, unit: FileUnit, id: ValueId, truth: boolean): Judged | undefined {
  const from = answerOf(unit, id);
  if (from === undefined) return undefined;
  if (takesLock(program, from)) return says(!truth, true);
  return falseMeansFailure(program, from) ? says(!truth) : undefined;
}

/** `if (taken === 1)`, `!== 'OK'`. */
function lockTest(program: Program, unit: FileUnit, value: Extract<Value, { kind: 'binary' }>, right: string | number | boolean | null | undefined, truth: boolean): Judged | undefined {
  if (!/^[!=]==?$/.test(value.operator)) return undefined;
  const from = answerOf(unit, value.left);
  if (from === undefined) return undefined;
  const equal = value.operator.startsWith('=') === truth;
  const good = right === 1 || right === 'OK' || right === true;
  if (takesLock(program, from)) return says(good !== equal, true);
  if (typeof right !== 'boolean' && right !== null && right !== undefined) return undefined;
  return falseMeansFailure(program, from) ? says(good !== equal) : undefined;
}

/** `[502, 503].includes(response.status)`, `result.isErr()`. */
function callTest(program: Program, unit: FileUnit, id: number, truth: boolean): Judged | undefined {
  const call = unit.facts.calls[id];
  const callee = call && unit.facts.values[call.callee];
  if (call === undefined || callee?.kind !== 'member') return undefined;
  if (callee.property === 'isErr' || callee.property === 'isFailure') return says(truth);
  if (callee.property === 'isOk') return says(!truth);
  const [given] = call.arguments;
  const tested = given && unit.facts.values[given.value];
  if ((callee.property !== 'includes' && callee.property !== 'has') || tested?.kind !== 'member' || typeof tested.property !== 'string') return undefined;
  if (!statuses.has(tested.property) || !tells(program, unit, tested.object, tested.property)) return undefined;
  return listedStatuses(program, unit, callee.object, truth);
}

function listedStatuses(program: Program, unit: FileUnit, id: ValueId, truth: boolean): Judged | undefined {
  const numbers = numbersIn(program, { unit, id });
  if (numbers === undefined) return truth && /retr|transient|fail|error/i.test(nameOf(unit, id)) ? failed : undefined;
  if (numbers.some((one) => one < 300)) return says(!truth);
  return truth && numbers.every((one) => one >= 400) ? failed : undefined;
}

/** The numbers of a list, or of a set that is made of one. */
function numbersIn(program: Program, ref: Ref): readonly number[] | undefined {
  const list = program.evaluate(ref);
  const value = ref.unit.facts.values[ref.id];
  const made = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  const [given] = made?.construct === true ? made.arguments : [];
  if (list.is !== 'array') return given === undefined ? undefined : numbersIn(program, { ...ref, id: given.value });
  const array = list.ref.unit.facts.values[list.ref.id];
  const numbers = array?.kind === 'array' ? array.elements.map((element) => program.evaluate({ ...list.ref, id: element.value })) : [];
  return numbers.flatMap((one) => (one.is === 'constant' && typeof one.value === 'number' ? [one.value] : []));
}

function nameOf(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'member') return typeof value.property === 'string' ? value.property : '';
  return value?.kind === 'import' || value?.kind === 'global' ? value.name : '';
}
