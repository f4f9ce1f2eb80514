/** What a call calls. */
import type { Condition, LibraryFacts, Operation } from '../../catalog/schema.ts';
import { invocation } from '../library/catalog-index.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue, type LibraryOperation, type LibraryValue, type ParameterValue } from '../values/abstract.ts';
import { externalItself, namespaceItself } from '../values/modules.ts';
import { argument, argumentsFrom, optionsArgument } from './arguments.ts';

export type Callee =
  | { readonly is: 'operation'; readonly operation: Operation; readonly library: LibraryFacts; readonly name: string; readonly on?: LibraryValue | undefined }
  | { readonly is: 'function'; readonly fn: FunctionValue }
  | { readonly is: 'class'; readonly value: Extract<Abstract, { is: 'class' }> }
  /** A function of the language or of node: `Object.assign`, `Promise.race`. */
  | { readonly is: 'builtin'; readonly name: string }
  | { readonly is: 'parameter'; readonly value: ParameterValue }
  /** A function of a package that the catalog does not know. */
  | { readonly is: 'external'; readonly package: string; readonly name: string }
  | { readonly is: 'unknown'; readonly reason: string };

/** Everything that the call may call; one answer unless the callee is a choice. */
export function callees(program: Program, ref: CallRef): readonly Callee[] {
  // Within another question the answer may come short.
  if (ref.frame !== undefined || program.evaluation.depth > 0) return find(program, ref);
  const { callees: known } = ref.unit;
  let found = known[ref.call.id];
  if (found === undefined) known[ref.call.id] = found = find(program, ref);
  return found;
}

/** The callee when there is just one. */
export function calleeOf(program: Program, ref: CallRef): Callee {
  const found = callees(program, ref);
  return found.length === 1 && found[0] !== undefined ? found[0] : { is: 'unknown', reason: 'one of several functions' };
}

function find(program: Program, ref: CallRef): readonly Callee[] {
  const value = program.evaluate({ unit: ref.unit, id: ref.call.callee, frame: ref.frame });
  return optionsOf(value).map((option) => calleeFrom(program, ref, option)).map((callee) => markedByArgument(program, ref, callee) ?? callee);
}

/** A class that is not here is known by what it is constructed with. */
function markedByArgument(program: Program, ref: CallRef, { is }: Callee): Callee | undefined {
  if (!ref.call.construct || (is !== 'unknown' && is !== 'external' && is !== 'builtin')) return undefined;
  for (const { value: id } of ref.call.arguments) {
    const given = program.evaluate({ unit: ref.unit, id, frame: ref.frame });
    const mark = given.is === 'library' ? given.library.kinds[given.kind]?.marks : undefined;
    if (given.is !== 'library' || mark === undefined) continue;
    return operationFrom(program, ref, { library: given.library, name: lastName(ref) ?? mark }, invocation(given.library, mark, true));
  }
  return undefined;
}

function calleeFrom(program: Program, ref: CallRef, value: Abstract): Callee {
  switch (value.is) {
    case 'operation':
      return operationFrom(program, ref, value, value.operations);
    case 'library': {
      const name = value.from?.kind === value.kind ? value.kind : (lastName(ref) ?? value.kind);
      return operationFrom(program, ref, { library: value.library, name, on: value }, invocation(value.library, value.kind, ref.call.construct));
    }
    case 'function':
      return { is: 'function', fn: value };
    case 'class':
      return { is: 'class', value };
    case 'external': {
      const itself = externalItself(program, value);
      return itself.is === 'external' ? { is: 'external', package: value.package, name: value.path.join('.') } : calleeFrom(program, ref, itself);
    }
    case 'namespace': {
      const itself = namespaceItself(program, value.path);
      return itself === undefined ? { is: 'unknown', reason: 'a module' } : calleeFrom(program, ref, itself);
    }
    case 'global':
      return { is: 'builtin', name: [value.name, ...value.path].join('.') };
    case 'parameter':
      return { is: 'parameter', value };
    default:
      return memberBuiltin(ref) ?? { is: 'unknown', reason: value.is === 'unknown' ? value.reason : `a ${value.is}` };
  }
}

/** Methods of the language whose receiver is of no kind that matters: `items.map`, `text.split`. */
function memberBuiltin(ref: CallRef): Callee | undefined {
  const name = lastName(ref);
  return name === undefined ? undefined : { is: 'builtin', name: `.${name}` };
}

function lastName(ref: CallRef): string | undefined {
  const callee = ref.unit.facts.values[ref.call.callee];
  if (callee?.kind === 'import' && callee.name !== 'default' && callee.name !== '*') return callee.name;
  return callee?.kind === 'member' && typeof callee.property === 'string' ? callee.property : undefined;
}

function operationFrom(program: Program, ref: CallRef, called: Pick<LibraryOperation, 'library' | 'name' | 'on' | 'promisified'>, operations: readonly Operation[]): Callee {
  const { library, name, on } = called;
  const operation = operations.find((one) => one.when === undefined || (called.promisified === true && 'callback' in one.when) || holds(program, ref, one, one.when));
  return operation === undefined ? { is: 'unknown', reason: `${library.title} does nothing known with ${name}` } : { is: 'operation', operation, library, name, on };
}

/** Whether the condition is seen to hold; what cannot be seen does not. */
export function holds(program: Program, ref: CallRef, operation: Operation, condition: Condition): boolean {
  if ('not' in condition) return !holds(program, ref, operation, condition.not);
  if ('callback' in condition) return lastMayBeFunction(program, ref);
  if ('arguments' in condition) return ref.call.arguments.length === condition.arguments && !ref.call.arguments.some(({ spread }) => spread);
  if ('argument' in condition) return argumentsFrom(program, ref, 0).some((value) => isWanted(value, condition.argument));
  const options = optionsArgument(program, ref, operation.options ?? 'any');
  const option = condition.option.split('.').reduce((value, step) => program.property(value, step), options);
  if ('oneOf' in condition) return option.is === 'constant' && condition.oneOf.some((one) => one === option.value);
  if (condition.equals === undefined) return option.is !== 'undefined' && option.is !== 'unknown';
  return optionsOf(option).some((one) => one.is === 'constant' && one.value === condition.equals);
}

function isWanted(value: Abstract, wanted: string | { readonly kind: string }): boolean {
  if (typeof wanted === 'string') return value.is === 'constant' && String(value.value).toLowerCase() === wanted.toLowerCase();
  return optionsOf(value).some((one) => one.is === 'library' && one.kind === wanted.kind);
}

function lastMayBeFunction(program: Program, ref: CallRef): boolean {
  const last = argument(program, ref, -1);
  return last !== undefined && optionsOf(last).some((value) => mayBeFunction(ref, value));
}

function mayBeFunction({ unit, call }: CallRef, value: Abstract): boolean {
  switch (value.is) {
    case 'function':
    case 'operation':
    case 'external':
    case 'global':
      return true;
    case 'parameter':
      return value.type === undefined || !hasMembers(value.type);
    case 'unknown': {
      // What a construction or an unknown call gives is handed over as data.
      const last = call.arguments.at(-1);
      return last === undefined || unit.facts.values[last.value]?.kind !== 'result';
    }
    default:
      return false;
  }
}

function hasMembers(type: Abstract): boolean {
  if (type.is !== 'interface') return true;
  return type.unit.facts.interfaces.some(({ name, members }) => name === type.name && members.length > 0);
}
