/** Reads the shape of a delay from its expression: follows locals, fields, parameters and own functions. */
import type { Value, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import { optionsOf, type Ref } from '../../values/abstract.ts';
import { truthOf } from '../../values/operators.ts';
import { isAboutError } from '../judge/about-error.ts';
import { changeOf } from '../turns/carried.ts';
import type { Turn } from '../turns/turn.ts';
import { shapeOfCall } from './call-shape.ts';
import { readsClock } from './elapsed.ts';
import { isSetByTurn } from './guarded-write.ts';
import { elementShape } from './list-shape.ts';
import { dependsOnTurn, type Reading } from './reading.ts';
import { evaluated, memberShape, parameterShape } from './reference-shape.ts';
import { absentShape, byTurn, constantShape, eitherShape, power, product, steady, sumOf, unknownShape, type Shape } from './shape.ts';

const deepest = 30;

export function shapeOf(program: Program, ref: Ref, turn: Turn): Shape {
  return readAt(program, turn, [], ref);
}

function readAt(program: Program, turn: Turn, seen: readonly string[], ref: Ref): Shape {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || seen.length > deepest) return unknownShape('nested too deeply');
  const key = keyOf(ref);
  if (seen.includes(key)) return steady;
  const inner = [...seen, key];
  const reading: Reading = { program, turn, read: (part) => readAt(program, turn, inner, part), open: (part) => inner.includes(keyOf(part)) };
  return compute(reading, ref, value);
}

const keyOf = (ref: Ref) => `${ref.unit.path}#${ref.id}`;

function compute(reading: Reading, ref: Ref, value: Value): Shape {
  const into = (id: ValueId) => reading.read({ ...ref, id });
  switch (value.kind) {
    case 'constant':
      // A text such as '1s' is some time; null and booleans are none.
      return typeof value.value === 'number' ? constantShape(value.value) : typeof value.value === 'string' ? steady : constantShape(0);
    case 'binary':
      return binaryShape(reading, ref, value);
    case 'unary':
      return value.operator === '!' ? steady : into(value.operand);
    case 'choice':
      return choiceShape(reading, ref, value);
    case 'awaited':
      return into(value.value);
    case 'default':
      return defaultShape(reading, ref, value);
    case 'merge':
    case 'variable':
      return carriedShape(reading, ref, value.binding) ?? joined(reading, ref, value);
    case 'member':
      return memberShape(reading, ref, value);
    case 'parameter':
      return parameterShape(reading, ref, value);
    case 'result':
      return shapeOfCall(reading, ref, value.call);
    case 'element':
      return elementShape(reading, ref, value.of);
    case 'import':
    case 'global':
      return evaluated(reading, ref);
    case 'undefined':
      return absentShape;
    default:
      return unknownShape('the delay is not known here');
  }
}

// ------------------------------------------------------------------------------------------------ carried over

function carriedShape(reading: Reading, ref: Ref, binding: number): Shape | undefined {
  const change = changeOf(reading.program, ref, reading.turn);
  if (change === undefined) return undefined;
  const [declaration] = ref.unit.facts.bindings[binding]?.writes ?? [];
  const first = declaration === undefined ? undefined : reading.read({ ...ref, id: declaration.value }).first;
  const growth = change.how === 'added' ? 'linear' : change.how === 'multiplied' ? 'exponential' : 'other';
  if (change.cap !== undefined && first !== undefined && first >= change.cap) return constantShape(change.cap);
  return { ...steady, growth, ...(first === undefined ? {} : { first }), ...(change.cap === undefined ? {} : { cap: change.cap }) };
}

function joined(reading: Reading, ref: Ref, value: Extract<Value, { kind: 'merge' | 'variable' }>): Shape {
  const ids = value.kind === 'merge' ? value.values : (ref.unit.facts.bindings[value.binding]?.writes ?? []).map((write) => write.value);
  const useful = ids.filter((id) => !reading.open({ ...ref, id }) && ref.unit.facts.values[id]?.kind !== 'undefined');
  if (useful.length === 0) return steady;
  const shapes = useful.map((id) => ({ id, shape: reading.read({ ...ref, id }) }));
  const grows = shapes.some(({ shape }) => shape.growth !== 'same');
  // A first step, or a cap, that is set where the attempt says so.
  const counted = grows ? shapes.filter(({ id, shape }) => shape.growth !== 'same' || !isSetByTurn(reading, ref, value.binding, id)) : shapes;
  return eitherShape(counted.map(({ shape }) => shape));
}

// ------------------------------------------------------------------------------------------------ operators

function defaultShape(reading: Reading, ref: Ref, value: Extract<Value, { kind: 'default' }>): Shape {
  const own = reading.read({ ...ref, id: value.value });
  if (own.growth !== 'same' || own.unknown !== undefined || own.server || own.random) return own;
  if (reading.program.evaluate({ ...ref, id: value.value }).is === 'constant') return own;
  const fallback = reading.read({ ...ref, id: value.fallback });
  return { ...own, ...(fallback.first === undefined ? {} : { first: fallback.first }) };
}

function choiceShape(reading: Reading, ref: Ref, value: Extract<Value, { kind: 'choice' }>): Shape {
  const [a, b] = value.options.map((option) => reading.read({ ...ref, id: option })) as [Shape, Shape];
  if (value.operator === '&&') return b;
  if (value.operator !== '?:') return fallbackShape(a, b);
  return value.test === undefined ? eitherShape([a, b]) : conditional(reading, { ...ref, id: value.test }, a, b);
}

/** A test on the turn changes the delay with it; one on the error is a branch; one on an option is the user's, and its default is judged. */
function conditional(reading: Reading, test: Ref, a: Shape, b: Shape): Shape {
  if (dependsOnTurn(reading, test)) return byTurn([a, b]);
  const either = eitherShape([a, b]);
  if (isAboutError(test.unit, test.id, 0) || (a.growth === b.growth && a.random === b.random)) return either;
  const truths = new Set(optionsOf(reading.program.evaluate(test)).map(truthOf).filter((truth) => truth !== undefined));
  if (truths.size === 1) return truths.has(true) ? a : b;
  const reason = 'an option decides how it waits';
  return { ...either, ...(a.growth === b.growth ? {} : { unknown: reason }), ...(a.random === b.random ? {} : { opaque: reason }) };
}

/** `given ?? 1000`: where one of them grows, the other is a step that is left out, or a user's own choice. */
function fallbackShape(given: Shape, fallback: Shape): Shape {
  if (given.growth !== 'same') return given;
  return fallback.growth !== 'same' && !given.random ? fallback : eitherShape([given, fallback]);
}

function binaryShape(reading: Reading, ref: Ref, value: Extract<Value, { kind: 'binary' }>): Shape {
  const a = reading.read({ ...ref, id: value.left });
  const b = reading.read({ ...ref, id: value.right });
  switch (value.operator) {
    case '+':
      return sumOf(a, b);
    case '-':
      if (readsClock(reading.program, ref)) return unknownShape('it depends on the clock');
      return { ...sumOf(a, b, (x, y) => x - y), growth: a.growth };
    case '*':
      return product(a, b);
    case '**':
      return power(a, b);
    case '<<': {
      const shifted = sumOf(a, b, (x, y) => x << y);
      return b.growth === 'same' ? shifted : { ...shifted, growth: 'exponential', factor: 2 };
    }
    case '/':
      return { ...sumOf(a, b, (x, y) => x / y), growth: a.growth };
    case '%':
    case '|':
    case '&':
    case '>>':
    case '>>>':
      return a;
    default:
      return steady;
  }
}
