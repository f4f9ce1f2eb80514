/** The shape of what a call gives: arithmetic, randomness, own backoff functions. */
import type { ReturnEvent, ValueId } from '../../../extract/file-facts.ts';
import { callees, type Callee } from '../../calls/callee.ts';
import { returnsOf } from '../../calls/result.ts';
import type { CallRef, FunctionValue, ParameterValue, Ref } from '../../values/abstract.ts';
import { implementedMethods } from '../helpers/implementations.ts';
import { elementShape } from './list-shape.ts';
import { dependsOnTurn, type Reading } from './reading.ts';
import { takenReturns, testsOfReturn } from './taken-returns.ts';
import { byTurn, capped, drawn, eitherShape, power, serverShape, steady, sumOf, unknownShape, type Shape } from './shape.ts';

export function shapeOfCall(reading: Reading, ref: Ref, id: number): Shape {
  const call = ref.unit.facts.calls[id];
  if (call === undefined) return unknownShape('no such call');
  const from: CallRef = { unit: ref.unit, call, frame: ref.frame };
  if (asksServer(reading, from)) return serverShape;
  const found = callees(reading.program, from);
  const shapes = found.map((callee) => calleeShape(reading, from, callee));
  const known = shapes.filter(({ unknown }) => unknown === undefined);
  const counted = known.length > 0 && known.length < shapes.length ? known : shapes;
  return found.every(isMethod) ? ofImplementations(counted) : eitherShape(counted);
}

function isMethod(callee: Callee): boolean {
  return callee.is === 'function' && callee.fn.unit.facts.functions[callee.fn.function]?.kind === 'method';
}

/** Which class it is, is decided elsewhere: where they differ, nobody can tell here. */
function ofImplementations(shapes: readonly Shape[]): Shape {
  const [first] = shapes;
  const differ = first !== undefined && shapes.some(({ growth, random }) => growth !== first.growth || random !== first.random);
  return differ ? unknownShape('which class computes it is decided elsewhere') : eitherShape(shapes);
}

/** `headers.get('retry-after')`. */
function asksServer(reading: Reading, from: CallRef): boolean {
  return from.call.arguments.some(({ value }) => {
    const given = reading.program.evaluate({ ...from, id: value });
    return given.is === 'constant' && typeof given.value === 'string' && /^(x-)?(retry-after|ratelimit-reset|rate-limit-reset)/i.test(given.value);
  });
}

function calleeShape(reading: Reading, from: CallRef, callee: Callee): Shape {
  switch (callee.is) {
    case 'operation':
      if (callee.operation.is === 'random') return drawn;
      return callee.operation.is === 'clock' ? unknownShape('it depends on the clock') : outside(reading, from, callee.library.title);
    case 'builtin':
      return builtinShape(reading, from, callee.name);
    case 'function':
      return functionShape(reading, from, callee.fn);
    case 'external':
      return outside(reading, from, callee.package);
    case 'parameter':
      return implementedShape(reading, from, callee.value);
    default:
      return outside(reading, from, 'a function out of sight');
  }
}

/** A policy that is handed in: what each class that can be one does. */
function implementedShape(reading: Reading, from: CallRef, value: ParameterValue): Shape {
  const methods = implementedMethods(reading.program, value);
  return methods.length === 0 ? unknownShape('the caller gives the delay function') : ofImplementations(methods.map((fn) => functionShape(reading, from, fn)));
}

/** The same arguments give the same delay, unless the function is random; it is not known to be. */
function outside(reading: Reading, from: CallRef, what: string): Shape {
  const turning = from.call.arguments.some(({ value }) => dependsOnTurn(reading, { ...from, id: value }));
  return unknownShape(turning ? `${what} computes the delay` : `${what} gives the delay`);
}

const random = /^(Math\.random|crypto\.(randomInt|getRandomValues|randomBytes|randomUUID)|\.(randomInt|getRandomValues|randomBytes))$/;
const passing = /^(Math\.(round|floor|ceil|trunc|abs|fround)|Number|parseInt|parseFloat|Number\.(parseInt|parseFloat)|BigInt)$/;

function builtinShape(reading: Reading, from: CallRef, name: string): Shape {
  const given = () => from.call.arguments.map(({ value }) => reading.read({ ...from, id: value }));
  if (random.test(name)) return drawn;
  if (passing.test(name)) return given()[0] ?? steady;
  switch (name) {
    case 'Math.min':
      return extremeShape(given(), capped);
    case 'Math.max':
      return extremeShape(given(), (a, b) => larger(a, b));
    case 'Math.pow': {
      const [base = steady, exponent = steady] = given();
      return power(base, exponent);
    }
    case 'Math.exp': {
      const [exponent = steady] = given();
      return exponent.growth === 'same' ? exponent : { ...steady, random: exponent.random, growth: 'exponential', ...(exponent.first === undefined ? {} : { first: Math.exp(exponent.first) }) };
    }
    case 'Math.sqrt':
    case 'Math.log':
    case 'Math.log2': {
      const [inner = steady] = given();
      return inner.growth === 'same' ? inner : { ...inner, growth: 'other' };
    }
    default:
      return methodShape(reading, from, name);
  }
}

function methodShape(reading: Reading, from: CallRef, name: string): Shape {
  const callee = from.unit.facts.values[from.call.callee];
  if (callee?.kind !== 'member') return unknownShape(`what ${name} gives`);
  if (name === '.at' || name === '.shift' || name === '.pop') return elementShape(reading, from, callee.object);
  return outside(reading, from, `${name.slice(1)}()`);
}

function extremeShape(shapes: readonly Shape[], combine: (a: Shape, b: Shape) => Shape): Shape {
  const [first, ...rest] = [...shapes].sort((a, b) => (a.growth === 'same' ? 1 : 0) - (b.growth === 'same' ? 1 : 0));
  return first === undefined ? steady : rest.reduce(combine, first);
}

/** The larger of the two: a floor that is known leaves the growth. */
function larger(a: Shape, b: Shape): Shape {
  const sum = sumOf(a, b, Math.max);
  return a.growth !== 'same' && a.unknown === undefined ? { ...a, random: a.random || b.random } : sum;
}

// ------------------------------------------------------------------------------------------------ own functions

function functionShape(reading: Reading, from: CallRef, fn: FunctionValue): Shape {
  const facts = fn.unit.facts.functions[fn.function];
  const frame = reading.program.frame(fn, from);
  if (facts === undefined || frame === undefined) return unknownShape('a recursive call');
  const changes = (id: ValueId) => dependsOnTurn(reading, { unit: fn.unit, id, frame });
  const returns = takenReturns(reading.program, fn, returnsOf(reading.program, facts), frame, changes).filter(({ value }) => value !== undefined);
  if (returns.length === 0) return facts.body.length === 0 ? unknownShape(`${facts.name ?? 'the function'} has no body here`) : unknownShape('it gives nothing');
  const shapes = returns.map(({ value }) => reading.read({ unit: fn.unit, id: value as number, frame }));
  if (shapes.length > 1 && returns.some((event) => underTurn(reading, fn, event, frame))) return byTurn(shapes);
  return eitherShape(shapes);
}

/** Whether which return is taken depends on the number of the attempt. */
function underTurn(reading: Reading, fn: FunctionValue, event: ReturnEvent, frame: Ref['frame']): boolean {
  return testsOfReturn(fn, event).some((id) => dependsOnTurn(reading, { unit: fn.unit, id, frame }));
}
