/** What a call gives. */
import type { Operation } from '../../catalog/schema.ts';
import type { FunctionFacts, ReturnEvent } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { walk } from '../tree/walk.ts';
import { absent, choose, unknown, type Abstract, type CallRef, type FunctionValue, type ParameterValue } from '../values/abstract.ts';
import { instanceOf } from '../values/instances.ts';
import { tells } from '../values/telling.ts';
import { typedValue } from '../values/typed.ts';
import { builtinResult } from './builtins.ts';
import { callees, type Callee } from './callee.ts';
import { frameOfCall } from './frames.ts';
import { helperResult } from './object-helpers.ts';
import { ofOwnClass } from './own-rows.ts';

export function evaluateCall(program: Program, ref: CallRef): Abstract {
  const known = borrowed(program, ref) ?? helperResult(program, ref);
  if (known !== undefined) return known;
  const found = callees(program, ref);
  return choose(found.map((callee) => resultOf(program, { ...ref, share: found.length }, callee)));
}

/** `f.bind(x)`, `promisify(f)`: the function itself, for all that is asked here. */
function borrowed(program: Program, ref: CallRef): Abstract | undefined {
  const callee = ref.unit.facts.values[ref.call.callee];
  if (callee?.kind !== 'member' || callee.property !== 'bind') return undefined;
  const bound = program.evaluate({ unit: ref.unit, id: callee.object, frame: ref.frame });
  return bound.is === 'function' || bound.is === 'operation' || bound.is === 'choice' ? bound : undefined;
}

function resultOf(program: Program, ref: CallRef, callee: Callee): Abstract {
  switch (callee.is) {
    case 'operation':
      return operationResult(program, ref, callee);
    case 'class':
      return ref.call.construct ? instanceOf(program, callee.value.unit, callee.value.class, ref) : unknown('a class called as a function');
    case 'function':
      return program.returns(callee.fn, ref);
    case 'builtin':
      return builtinResult(program, ref, callee.name);
    case 'external':
      return callee.package.startsWith('node:') ? builtinResult(program, ref, callee.name.replace(/^default\./, '')) : unknown(`what ${callee.package} gives`);
    case 'parameter':
      return givenByType(program, callee.value) ?? unknown('what a callback gives');
    case 'unknown':
      return unknown(callee.reason);
  }
}

/** `constructor(private readonly db: () => Knex)`: by what its annotation says. */
function givenByType(program: Program, { unit, function: id, index, path }: ParameterValue): Abstract | undefined {
  const type = path.length === 0 ? unit.facts.functions[id]?.parameters[index]?.type?.returns : undefined;
  const typed = type && typedValue(program, unit, type);
  return typed !== undefined && tells(typed) ? typed : undefined;
}

function operationResult(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): Abstract {
  const kind = returnedKind(callee.operation);
  const own = kind === undefined ? undefined : ofOwnClass(program, ref, callee, kind);
  if (own !== undefined) return own;
  if (kind === undefined || callee.library.kinds[kind]?.each !== undefined) return unknown(`what ${callee.library.title} gives`);
  return { is: 'library', library: callee.library, kind, creation: ref, from: callee.on, injected: false };
}

function returnedKind(operation: Operation): string | undefined {
  return operation.returns;
}

export function returnedBy(program: Program, fn: FunctionValue, from: CallRef | undefined): Abstract {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || facts.generator) return unknown('what a generator gives');
  const frame = from === undefined ? fn.frame : frameOfCall(fn, from);
  if (from !== undefined && frame === undefined) return unknown('calls are nested too deeply');
  const values = returnsOf(program, facts).map((event) => (event.value === undefined ? absent : program.evaluate({ unit: fn.unit, id: event.value, frame })));
  return values.length === 0 ? absent : choose(values);
}

/** The return events of a function's own body. */
export function returnsOf(program: Program, facts: FunctionFacts): readonly ReturnEvent[] {
  const table = program.memo<readonly ReturnEvent[]>('returns');
  const known = table.get(facts);
  if (known !== undefined) return known;
  const found: ReturnEvent[] = [];
  walk(facts.body, (node) => {
    if (node.kind === 'return') found.push(node);
  });
  table.set(facts, found);
  return found;
}
