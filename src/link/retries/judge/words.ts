/** The names, codes and messages that tests on an error, or on an answer, are about. */
import type { FunctionId, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type Frame, type FunctionValue } from '../../values/abstract.ts';
import { walk } from '../../tree/walk.ts';
import { testsOf, type Path } from '../flow/path.ts';
import { isAboutError } from './about-error.ts';

export const conflicts = /deadlock|conflict|lock_?wait|serializ|^40001$|^40P01$|unique|duplicate|^23505$|^11000$|^P2034$|^P2002$|^P2028$|VersionError|optimistic|WriteConflict|TransientTransaction|SQLITE_BUSY|ER_LOCK|StaleObject|StaleState|TransactionAlreadyStarted|ConditionalCheckFailed|ConcurrencyError|ConcurrentModification/i;

const codes = /^(?:[A-Z][A-Z0-9_]{3,}|\d{3})$/;
const ofMachine = /^SQLITE_|^(?:EEXIST|ENOENT|ENOTEMPTY|EBUSY|EPERM|EMFILE)$/;

/** Files, and a database that is one: nothing but this machine has failed. */
export function isOnMachine(words: readonly string[]): boolean {
  const told = words.filter((word) => codes.test(word));
  return told.length > 0 && told.every((word) => ofMachine.test(word));
}

/** What the tests on the error, or on the answer, that came out true are about: codes, classes, messages. */
export function wordsOf(program: Program, unit: FileUnit, path: Path, frame?: Frame): readonly string[] {
  const words: string[] = [];
  if (path.failure?.by === 'test') words.push(...wordsIn(program, unit, path.failure.value, 0));
  for (const { value, truth } of testsOf(path)) {
    // A test that came out against it only leaves kinds of errors out.
    if (isAboutError(unit, value, 0) && !asksNobody(program, unit, value, frame)) words.push(...(truth === isDenial(unit, value) ? [''] : wordsIn(program, unit, value, 0)));
  }
  return words;
}

/** `options.shouldRetry?.(error)`, where this caller of the helper hands over no such function, or one that says yes to all. */
function asksNobody(program: Program, unit: FileUnit, id: ValueId, frame: Frame | undefined): boolean {
  const value = unit.facts.values[id];
  if (frame === undefined || value === undefined) return false;
  if (value.kind === 'binary') return asksNobody(program, unit, value.left, frame) || asksNobody(program, unit, value.right, frame);
  if (value.kind === 'unary') return asksNobody(program, unit, value.operand, frame);
  const call = value.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  const asked = call === undefined ? undefined : program.evaluate({ unit, id: call.callee, frame });
  return asked !== undefined && optionsOf(asked).every((one) => one.is === 'undefined' || (one.is === 'function' && saysOneThing(program, one)));
}

/** `() => true`. */
function saysOneThing(program: Program, { unit, function: id }: FunctionValue): boolean {
  const facts = unit.facts.functions[id];
  const returned = facts === undefined ? [] : returnsOf(program, facts);
  return returned.length > 0 && returned.every(({ value }) => value !== undefined && unit.facts.values[value]?.kind === 'constant');
}

export function isDenial(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'binary' && value.operator.startsWith('!');
}

/** Names and constants in a test, through own predicates. */
export function wordsIn(program: Program, unit: FileUnit, id: ValueId, depth: number): readonly string[] {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 6) return [];
  const into = (part: ValueId) => wordsIn(program, unit, part, depth + 1);
  switch (value.kind) {
    case 'binary':
      return [...into(value.left), ...into(value.right)];
    case 'unary':
      return into(value.operand);
    case 'choice':
      return value.options.flatMap(into);
    case 'array':
      return value.elements.flatMap((element) => into(element.value));
    case 'regexp':
      return [value.text];
    case 'import':
    case 'global':
      return [value.name, ...constantWord(program, unit, id)];
    case 'member':
      return [...(typeof value.property === 'string' ? [value.property] : []), ...constantWord(program, unit, id)];
    case 'class':
      return [unit.facts.classes[value.class]?.name ?? ''];
    case 'result':
      return callWords(program, unit, value.call, into, depth);
    default:
      return constantWord(program, unit, id);
  }
}

function constantWord(program: Program, unit: FileUnit, id: ValueId): readonly string[] {
  const known = program.evaluate({ unit, id });
  if (known.is === 'constant') return [String(known.value)];
  const array = known.is === 'array' ? known.ref.unit.facts.values[known.ref.id] : undefined;
  if (known.is !== 'array' || array?.kind !== 'array') return [];
  return array.elements.flatMap(({ value }) => {
    const one = program.evaluate({ ...known.ref, id: value });
    return one.is === 'constant' ? [String(one.value)] : [];
  });
}

function callWords(program: Program, unit: FileUnit, id: number, into: (part: ValueId) => readonly string[], depth: number): readonly string[] {
  const call = unit.facts.calls[id];
  if (call === undefined) return [];
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'member' && typeof callee.property === 'string' ? [callee.property] : callee?.kind === 'import' || callee?.kind === 'global' ? [callee.name] : [];
  const bodies = callees(program, { unit, call }).flatMap((one) => (one.is === 'function' ? [...nameOf(one.fn.unit, one.fn.function), ...wordsOfBody(program, one.fn.unit, one.fn.function, depth + 1)] : []));
  return [...name, ...call.arguments.flatMap((argument) => into(argument.value)), ...(callee?.kind === 'member' ? into(callee.object) : []), ...bodies];
}

function nameOf(unit: FileUnit, id: FunctionId): readonly string[] {
  const name = unit.facts.functions[id]?.name;
  return name === undefined ? [] : [name];
}

export function wordsOfBody(program: Program, unit: FileUnit, id: FunctionId, depth: number): readonly string[] {
  if (depth > 4) return [];
  const words: string[] = [];
  walk(unit.facts.functions[id]?.body ?? [], (node) => {
    if (node.kind === 'compare') words.push(...wordsIn(program, unit, node.value, depth));
    if (node.kind === 'call') words.push(...wordsIn(program, unit, node.result, depth + 2));
  });
  return words;
}
