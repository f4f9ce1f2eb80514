/** A function that the library asks for the delay before each attempt. */
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { Abstract, FunctionValue, Ref } from '../../values/abstract.ts';
import { isInstanceOfError } from '../tried/error-value.ts';
import { throwsIn } from '../tried/throws.ts';
import { parameterKey, type Turn } from '../turns/turn.ts';
import { shapeOf } from '../waits/shape-of.ts';
import { byTurn, constantShape, eitherShape, sumOf, unknownShape, type Shape } from '../waits/shape.ts';
import { waitsOf } from '../waits/wait.ts';

export interface ComputedDelay {
  readonly shape: Shape;
  /** It gives something else than a time at last: `return null`. */
  readonly stops: boolean;
}

export function computedDelay(program: Program, fn: FunctionValue): ComputedDelay {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return { shape: unknownShape('the function is not in sight'), stops: false };
  const turn: Turn = { unit: fn.unit, parameters: new Map(facts.parameters.map((_, index) => [parameterKey(fn.unit, fn.function, index), 'counter'])) };
  const returned = returnsOf(program, facts).map(({ value }): Ref | undefined => (value === undefined ? undefined : { unit: fn.unit, id: value, frame: fn.frame }));
  const times = returned.filter((ref) => ref !== undefined && !isStop(program, ref)) as readonly Ref[];
  const stops = times.length < returned.length || throwsIn(fn);
  if (times.length === 0) return { shape: unknownShape('it gives no time'), stops };
  const shapes = times.map((ref) => timeOf(program, ref, turn));
  // Which return is taken depends on the attempt, as nothing else is handed in.
  return { shape: shapes.length > 1 ? byTurn(shapes) : eitherShape(shapes), stops };
}

/** A number, or something that waits: `timer(ms)`. */
function timeOf(program: Program, ref: Ref, turn: Turn): Shape {
  const waits = waitsOf(program, ref);
  if (waits.length === 0) return shapeOf(program, ref, turn);
  return waits.map(({ duration, unit }) => {
    const shape = duration === undefined ? unknownShape('the delay is not known here') : shapeOf(program, duration, turn);
    return unit === 's' ? sumOf(shape, constantShape(1000), (a, b) => a * b) : shape;
  }).reduce((a, b) => sumOf(a, b));
}

function isStop(program: Program, ref: Ref): boolean {
  const value: Abstract = program.evaluate(ref);
  if (value.is === 'undefined') return true;
  if (value.is === 'constant') return value.value === null || typeof value.value === 'boolean';
  return isInstanceOfError(program, ref);
}
