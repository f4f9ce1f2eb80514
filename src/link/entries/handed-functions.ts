/** The functions that a registration is given: `app.get(path, authenticate, wrap(handler))`. */
import type { HandlerOperation } from '../../catalog/schema.ts';
import { optionsArgument } from '../calls/arguments.ts';
import { optionAt } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue, type Ref } from '../values/abstract.ts';

export function handedFunctions(program: Program, ref: CallRef, operation: HandlerOperation): readonly FunctionValue[] {
  const { runs } = operation;
  if (typeof runs === 'object') return inOption(program, ref, runs.option);
  if (runs === 'decorated') return [];
  // What stands before the last is run before it.
  return runs < 0 ? written(program, ref) : functionsFrom(program, ref, runs);
}

function written(program: Program, ref: CallRef): readonly FunctionValue[] {
  return ref.call.arguments.flatMap((_, index) => functionsFrom(program, ref, index));
}

function functionsFrom(program: Program, { unit, call, frame }: CallRef, index: number): readonly FunctionValue[] {
  const given = call.arguments[index];
  return given === undefined || given.spread ? [] : functionsOf(program, { unit, id: given.value, frame }, 0);
}

/** The function itself, those of a list, and those in a wrapper's hands. */
function functionsOf(program: Program, ref: Ref, depth: number): readonly FunctionValue[] {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 2 || value.kind === 'constant' || value.kind === 'template') return [];
  if (value.kind === 'array') return value.elements.flatMap((element) => (element.spread ? [] : functionsOf(program, { ...ref, id: element.value }, depth + 1)));
  if (value.kind === 'object') return handlerMember(program, ref);
  const found = onlyFunctions(program.evaluate(ref));
  const call = value.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  return call === undefined ? found : [...found, ...call.arguments.flatMap(({ value: id, spread }) => (spread ? [] : functionsOf(program, { ...ref, id }, depth + 1)))];
}

/** `app.get(path, { schema, handler })`. */
function handlerMember(program: Program, ref: Ref): readonly FunctionValue[] {
  return onlyFunctions(program.property(program.evaluate(ref), 'handler'));
}

function inOption(program: Program, ref: CallRef, path: string): readonly FunctionValue[] {
  return onlyFunctions(optionAt(program, optionsArgument(program, ref, [0]), path));
}

type ByPath = readonly (readonly [path: string, functions: readonly FunctionValue[]])[];

/** `createTerminus(server, { healthChecks: { '/livez': isAlive } })`, `new ApolloServer({ resolvers: { Query: { orders } } })`: a function for each path. */
export function functionsByPath(program: Program, ref: CallRef, { runs, options }: HandlerOperation): ByPath {
  if (typeof runs !== 'object' || !runs.option.includes('*')) return [];
  return functionsBelow(program, optionsArgument(program, ref, options ?? [0]), runs.option.split('.'), []);
}

function functionsBelow(program: Program, value: Abstract, steps: readonly string[], keys: readonly string[]): ByPath {
  const [step, ...rest] = steps;
  if (step === undefined) return [[keys.join('.'), onlyFunctions(value)]];
  if (step !== '*') return functionsBelow(program, optionAt(program, value, step), rest, keys);
  // `fields: () => ({ … })`.
  return optionsOf(value).flatMap((one) => membersOf(program, one.is === 'function' ? program.returns(one, undefined) : one).flatMap(([key, member]) => functionsBelow(program, member, rest, [...keys, key])));
}

/** Of object literals, and of those that are spread into them. */
function membersOf(program: Program, value: Abstract): readonly (readonly [key: string, member: Abstract])[] {
  if (value.is === 'merged') return value.parts.flatMap((part) => membersOf(program, part));
  const written = value.is === 'object' ? value.ref.unit.facts.values[value.ref.id] : undefined;
  if (value.is !== 'object' || written?.kind !== 'object') return [];
  return written.members.flatMap((member) => {
    if (member.kind === 'property') return [[member.key, program.evaluate({ ...value.ref, id: member.value })] as const];
    return member.kind === 'spread' ? membersOf(program, program.evaluate({ ...value.ref, id: member.value })) : [];
  });
}

function onlyFunctions(value: Abstract): readonly FunctionValue[] {
  return optionsOf(value).filter((one): one is FunctionValue => one.is === 'function');
}
