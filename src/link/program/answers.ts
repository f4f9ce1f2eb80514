/**
 * Questions about values lead to others, in circles too: a loop's variable to itself, a field to a method that sets it.
 * Each question is asked with so many jumps left; a jump leads to where the text does not nest (another file, a call's
 * frame, a field, the turn before), and without one left there is no answer. So every circle ends, and an answer depends
 * on the question and the jumps alone: not on what was asked before, nor on where the question came from.
 */
import { recursive, type Abstract, type Ref } from '../values/abstract.ts';

/** Jumps that a question has: more than a chain of names, fields and calls has that somebody wrote. */
const most = 64;
/** Questions on the stack; only a text that is made to exhaust the stack nests so many. */
const deepest = 900;

export interface Evaluation {
  /** Questions on the stack. */
  depth: number;
  /** Jumps that the question at hand has left. */
  left: number;
  /** Jumps that its answer took so far. */
  taken: number;
  /** A jump was missing: with more of them the answer may be another. */
  short: boolean;
  /** The value at hand; undefined while a member is looked up. */
  at: Ref | undefined;
  /** Questions that were not answered from memory. */
  steps: number;
}

export interface Answer {
  /** The answer whatever is left from `taken` jumps on. */
  whole: Abstract | undefined;
  taken: number;
  /** What it was with so many left, where they did not suffice. */
  short: Map<number, Abstract> | undefined;
}

export type Answers<K> = Map<K, Answer>;

export function beginEvaluation(): Evaluation {
  return { depth: 0, left: most, taken: 0, short: false, at: undefined, steps: 0 };
}

/** The answer from memory; undefined: it is to be found anew. */
export function recall<K>(state: Evaluation, answers: Answers<K>, key: K, jumps: number): Abstract | undefined {
  const known = answers.get(key);
  if (known === undefined) return undefined;
  const left = leftAfter(state, jumps);
  if (known.whole !== undefined && known.taken <= left) {
    state.taken = Math.max(state.taken, known.taken + jumps);
    return known.whole;
  }
  const short = known.short?.get(left);
  if (short !== undefined) state.short = true;
  return short;
}

export interface Question<K> {
  readonly key: K;
  /** Jumps that lead to it. */
  readonly jumps: number;
  /** The value that it is about, when it is about one. */
  readonly at: Ref | undefined;
}

export function ask<K>(state: Evaluation, answers: Answers<K>, { key, jumps, at }: Question<K>, answer: () => Abstract): Abstract {
  const left = leftAfter(state, jumps);
  if (left < 0) {
    state.short = true;
    return recursive;
  }
  if (state.depth >= deepest) throw new RangeError('values are nested too deeply');
  const outer = begin(state, left, at);
  try {
    const value = answer();
    keep(answers, key, value, state);
    outer.taken = Math.max(outer.taken, state.taken + jumps);
    outer.short ||= state.short;
    return value;
  } finally {
    resume(state, outer);
  }
}

function begin(state: Evaluation, left: number, at: Ref | undefined): Evaluation {
  const { depth, steps } = state;
  const outer = { depth, left: state.left, taken: state.taken, short: state.short, at: state.at, steps };
  state.depth = depth + 1;
  state.steps = steps + 1;
  state.left = left;
  state.taken = 0;
  state.short = false;
  state.at = at;
  return outer;
}

function resume(state: Evaluation, { depth, left, taken, short, at }: Evaluation): void {
  state.depth = depth;
  state.left = left;
  state.taken = taken;
  state.short = short;
  state.at = at;
}

function leftAfter({ depth, left }: Evaluation, jumps: number): number {
  return depth === 0 ? most : left - jumps;
}

function keep<K>(answers: Answers<K>, key: K, value: Abstract, { short, left, taken }: Evaluation): void {
  const known = answers.get(key);
  if (known === undefined) {
    // One shape for all: there are tens of thousands.
    answers.set(key, short ? { whole: undefined, taken: 0, short: new Map([[left, value]]) } : { whole: value, taken, short: undefined });
  } else if (short) {
    (known.short ??= new Map<number, Abstract>()).set(left, value);
  } else {
    known.whole = value;
    known.taken = taken;
  }
}
