/** What the language's own functions give, as far as options and numbers pass through them. */
import type { Program } from '../program/program.ts';
import { choose, optionsOf, unknown, type Abstract, type CallRef } from '../values/abstract.ts';
import { keptInMap } from '../values/kept.ts';
import { argument, argumentsFrom } from './arguments.ts';

type Builtin = (program: Program, ref: CallRef) => Abstract;

const first: Builtin = (program, ref) => argument(program, ref, 0) ?? { is: 'undefined' };
const merged: Builtin = (program, ref) => ({ is: 'merged', parts: argumentsFrom(program, ref, 0) });

const promisified: Builtin = (program, ref) => {
  const value = first(program, ref);
  return choose(optionsOf(value).map((one) => (one.is === 'operation' ? { ...one, promisified: true } : one)));
};

/** An object that holds no options. */
const plain: Builtin = (_program, ref) => ({ is: 'computed', ref: { unit: ref.unit, id: ref.call.result, frame: ref.frame } });

const kept: Builtin = (program, { unit, call }) => {
  const callee = unit.facts.values[call.callee];
  return (callee?.kind === 'member' ? keptInMap(program, unit, callee.object) : undefined) ?? unknown('what .get gives');
};

const builtins: ReadonlyMap<string, Builtin> = new Map([
  ['Object.assign', merged],
  ['Object.freeze', first],
  ['Object.seal', first],
  ['structuredClone', first],
  ['Promise.resolve', first],
  ['promisify', promisified],
  ['util.promisify', promisified],
  ['.get', kept],
  ['URL', plain],
  ['Number', numeric(Number)],
  ['parseInt', numeric((text) => Number.parseInt(String(text), 10))],
  ['parseFloat', numeric((text) => Number.parseFloat(String(text)))],
  ['Number.parseInt', numeric((text) => Number.parseInt(String(text), 10))],
  ['Number.parseFloat', numeric((text) => Number.parseFloat(String(text)))],
  ['String', numeric(String)],
  ['Math.round', numeric((value) => Math.round(Number(value)))],
  ['Math.floor', numeric((value) => Math.floor(Number(value)))],
  ['Math.ceil', numeric((value) => Math.ceil(Number(value)))],
  ['Math.min', extreme(Math.min)],
  ['Math.max', extreme(Math.max)],
]);

export function builtinResult(program: Program, ref: CallRef, name: string): Abstract {
  return builtins.get(name)?.(program, ref) ?? unknown(`what ${name} gives`);
}

/** A constant is converted; anything else stays what it is, so that an environment variable is still seen as one. */
function numeric(convert: (value: string | number | boolean | null) => string | number): Builtin {
  return (program, ref) => {
    const value = first(program, ref);
    const converted = optionsOf(value).map((one): Abstract => (one.is === 'constant' ? { is: 'constant', value: convert(one.value) } : one));
    return choose(converted, value.is === 'choice' && value.fallback);
  };
}

function extreme(pick: (...values: number[]) => number): Builtin {
  return (program, ref) => {
    const values = argumentsFrom(program, ref, 0);
    const numbers = values.map((value) => (value.is === 'constant' && typeof value.value === 'number' ? value.value : undefined)).filter((value) => value !== undefined);
    return numbers.length === values.length && numbers.length > 0 ? { is: 'constant', value: pick(...numbers) } : { is: 'computed', ref: { unit: ref.unit, id: ref.call.result, frame: ref.frame } };
  };
}
