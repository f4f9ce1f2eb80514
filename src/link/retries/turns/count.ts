/** How many attempts a counting test allows, by counting. */
import type { Value } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { Ref } from '../../values/abstract.ts';
import { changeOf, givenTo } from './carried.ts';
import { compareNumbers } from './compare.ts';
import type { Turn } from './turn.ts';

export interface CountingTest {
  readonly counter: Ref;
  readonly operator: string;
  /** Absent: zero. */
  readonly limit: Ref | undefined;
  /** How the test comes out where the turn goes round. */
  readonly truth: boolean;
  /** Where the test stands in the text. */
  readonly at: number;
}

/** Nobody writes a limit beyond this that is worth a number. */
const most = 10_000;

/** Attempts until the test no longer lets a turn go round; undefined: not constants. */
export function attemptsUntil(program: Program, test: CountingTest, turn: Turn): number | undefined {
  const at = counterAt(program, test.counter, turn, 0);
  const limit = test.limit === undefined ? 0 : constant(program, test.limit);
  if (at === undefined || limit === undefined) return undefined;
  for (let turns = 0; turns < most; turns++) if (compareNumbers(test.operator, at(turns), limit) !== test.truth) return Math.max(1, turns + madeAfter(test, turn));
  return undefined;
}

/** A test in the head is made before the attempt of its turn, any other after it. */
function madeAfter(test: CountingTest, turn: Turn): number {
  return turn.headEnd !== undefined && test.at < turn.headEnd ? 0 : 1;
}

/** The counter's value in turn n, counted from zero. */
function counterAt(program: Program, ref: Ref, turn: Turn, depth: number): ((turns: number) => number) | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 4) return undefined;
  if (value.kind === 'binary') return combined(program, ref, value, turn, depth);
  const given = value.kind === 'parameter' ? givenTo(ref, value) : undefined;
  if (given !== undefined) return counterAt(program, given, turn, depth + 1);
  const change = changeOf(program, ref, turn);
  if (change === undefined) {
    const fixed = constant(program, ref);
    return fixed === undefined ? undefined : () => fixed;
  }
  const first = initial(program, ref, value);
  const { step } = change;
  return change.how !== 'added' || step === undefined || first === undefined ? undefined : (turns) => first + turns * step;
}

function combined(program: Program, ref: Ref, value: Extract<Value, { kind: 'binary' }>, turn: Turn, depth: number): ((turns: number) => number) | undefined {
  const left = counterAt(program, { ...ref, id: value.left }, turn, depth + 1);
  const right = counterAt(program, { ...ref, id: value.right }, turn, depth + 1);
  if (left === undefined || right === undefined) return undefined;
  if (value.operator === '+') return (turns) => left(turns) + right(turns);
  return value.operator === '-' ? (turns) => left(turns) - right(turns) : undefined;
}

function initial(program: Program, ref: Ref, value: Value): number | undefined {
  if (value.kind === 'merge' || value.kind === 'variable') {
    const [declaration] = ref.unit.facts.bindings[value.binding]?.writes ?? [];
    return declaration === undefined ? undefined : constant(program, { ...ref, id: declaration.value });
  }
  if (value.kind === 'default') return constant(program, { ...ref, id: value.fallback });
  return undefined;
}

function constant(program: Program, ref: Ref): number | undefined {
  const value = program.evaluate(ref);
  if (value.is === 'constant' && typeof value.value === 'number') return value.value;
  // `attempts = 3`: the default stands for what callers leave out.
  const last = value.is === 'choice' && value.fallback ? value.options.at(-1) : undefined;
  return last?.is === 'constant' && typeof last.value === 'number' ? last.value : undefined;
}

