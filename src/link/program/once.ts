/**
 * Questions about the program that are answered once, and that lead to each other: what a function reaches is what it
 * calls reaches. Those that go round in a circle are answered together, over and over until no answer changes, so that
 * it makes no difference which of them was asked first.
 */
import type { FunctionValue } from '../values/abstract.ts';
import { sameAnswer } from './same-answer.ts';
import type { Program } from './program.ts';

/** Answers of a circle grow; after so many rounds they are taken as they are. */
const mostRounds = 12;
/** Questions on the stack before the next one is answered from the bottom first. */
const deep = 150;
/** Questions put off at a time. */
const mostPutOff = 20;
/** Questions on the stack at which an answer is done without. */
const deepest = 450;

interface Entry {
  readonly meanwhile: unknown;
  value: unknown;
  state: 'new' | 'open' | 'provisional' | 'final';
  /** Its place on the stack while it is open; when provisional, that of the question which its answer depends on. */
  low: number;
}

interface Open {
  readonly entry: Entry;
  low: number;
  /** It was asked for while it was being answered. */
  circular: boolean;
  /** An answer of the circle differs from that of the round before. */
  changed: boolean;
  /** Answered in this round, and not for good. */
  members: Entry[];
}

/** The questions of a program that are being answered, and the answers. */
export class Questions {
  readonly tables = new Map<string, Map<object | string, Entry>>();
  readonly stack: Open[] = [];
  readonly putOff = new Set<Entry>();
}

class PutOff extends Error {
  readonly entry: Entry;
  readonly answer: () => unknown;

  constructor(entry: Entry, answer: () => unknown) {
    super('put off');
    this.entry = entry;
    this.answer = answer;
  }
}

/** Answers a question once for each key; `meanwhile` is the answer from which those of a circle grow. */
export function once<V>({ questions }: Program, question: string, key: object | string, meanwhile: V, answer: () => V): V {
  let table = questions.tables.get(question);
  if (table === undefined) questions.tables.set(question, (table = new Map<object | string, Entry>()));
  const known = table.get(key);
  if (known?.state === 'final') return known.value as V;
  const entry = known ?? { meanwhile, value: meanwhile, state: 'new', low: 0 };
  if (known === undefined) table.set(key, entry);
  return (remembered(questions, entry) ? entry.value : settled(questions, entry, answer)) as V;
}

/** The same about a function of the program, seen from the calls that made it. */
export function onceFor<V>(program: Program, question: string, fn: FunctionValue, meanwhile: V, answer: () => V): V {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return meanwhile;
  return fn.frame === undefined ? once(program, question, facts, meanwhile, answer) : once(program, framed(question, fn.function), fn.frame, meanwhile, answer);
}

/** Whether the answer is final: else it is one of a circle that is being answered. */
export function isSettledFor({ questions }: Program, question: string, { unit, function: id, frame }: FunctionValue): boolean {
  const facts = unit.facts.functions[id];
  const [table, key] = frame === undefined ? [question, facts] : [framed(question, id), frame];
  return key !== undefined && questions.tables.get(table)?.get(key)?.state === 'final';
}

function framed(question: string, id: number): string {
  return `${question} ${String(id)}`;
}

function remembered({ stack }: Questions, entry: Entry): boolean {
  if (entry.state === 'new') return false;
  const asking = stack.at(-1);
  if (asking !== undefined) asking.low = Math.min(asking.low, entry.low);
  const asked = stack[entry.low];
  if (asked !== undefined) asked.circular = true;
  return true;
}

/** Chains of questions that would exhaust the stack are answered from their far end. */
function settled(questions: Questions, entry: Entry, answer: () => unknown): unknown {
  const { stack, putOff } = questions;
  if (stack.length >= deep && putOff.size < mostPutOff && !putOff.has(entry)) throw new PutOff(entry, answer);
  if (stack.length >= deepest) return withoutAnswer(stack, entry);
  if (stack.length > 0) return answered(questions, entry, answer);
  for (;;) {
    try {
      return answered(questions, entry, answer);
    } catch (error) {
      if (!(error instanceof PutOff)) throw error;
      putOff.add(error.entry);
      settled(questions, error.entry, error.answer);
      putOff.delete(error.entry);
    }
  }
}

/** All that is open rests on this gap. */
function withoutAnswer(stack: readonly Open[], { value }: Entry): unknown {
  const asking = stack.at(-1);
  if (asking !== undefined) asking.low = 0;
  return value;
}

function answered(questions: Questions, entry: Entry, answer: () => unknown): unknown {
  const { stack } = questions;
  const index = stack.length;
  const open: Open = { entry, low: index, circular: false, changed: false, members: [] };
  stack.push(open);
  entry.state = 'open';
  entry.low = index;
  try {
    return inRounds(questions, open, index, answer);
  } catch (error) {
    [entry, ...open.members].forEach(forget);
    throw error;
  } finally {
    stack.length = index;
  }
}

function inRounds({ stack }: Questions, open: Open, index: number, answer: () => unknown): unknown {
  const { entry } = open;
  const all = new Set<Entry>();
  for (let round = 1; ; round += 1) {
    const value = answer();
    if (isAlone(open, index)) return final(entry, value);
    open.changed ||= !sameAnswer(entry.value, value);
    entry.value = value;
    if (open.low < index) return handUp(open, stack[index - 1]);
    for (const one of open.members) all.add(one);
    if (!open.circular || !open.changed || round === mostRounds) break;
    for (const one of open.members) one.state = 'new';
    open.members = [];
    open.changed = false;
  }
  const last = new Set(open.members);
  for (const one of all) if (!last.has(one)) forget(one);
  for (const one of [entry, ...last]) one.state = 'final';
  return entry.value;
}

/** Most questions lead round in no circle. */
function isAlone({ circular, low, members }: Open, index: number): boolean {
  return !circular && low === index && members.length === 0;
}

function final(entry: Entry, value: unknown): unknown {
  entry.value = value;
  entry.state = 'final';
  return value;
}

function forget(entry: Entry): void {
  entry.state = 'new';
  entry.value = entry.meanwhile;
}

/** Its answer rests on a question further down that is still open. */
function handUp({ entry, low, changed, members }: Open, asking: Open | undefined): unknown {
  entry.state = 'provisional';
  entry.low = low;
  if (asking !== undefined) {
    asking.low = Math.min(asking.low, low);
    asking.changed ||= changed;
    for (const one of members) one.low = Math.min(one.low, low);
    asking.members.push(entry, ...members);
  }
  return entry.value;
}
