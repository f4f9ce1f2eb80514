/** What a library, or an own function, hands to a function that is written into its call. */
import type { Value } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { settled, type Abstract, type CallRef, type FunctionValue, type Ref } from '../values/abstract.ts';
import { elementOf, tells } from '../values/telling.ts';
import { callees } from './callee.ts';
import { functionsWithin } from './search.ts';

/** The parameter of a callback: a transaction's handle, or what a promise gives. Undefined where nothing is known of it. */
export function handedOver(program: Program, ref: Ref, value: Extract<Value, { kind: 'parameter' }>): Abstract | undefined {
  const passed = ref.unit.index.passedTo.get(value.function);
  if (passed === undefined) return undefined;
  const callee = ref.unit.facts.values[passed.call.callee];
  if (callee?.kind === 'member' && passed.position === 0 && value.index === 0 && typeof callee.property === 'string') {
    const object = { unit: ref.unit, id: callee.object, frame: ref.frame };
    if (callee.property === 'then') return ofPromise(program, object);
    if (iterating.has(callee.property)) return ofList(program, object);
  }
  return ofCallee(program, { unit: ref.unit, call: passed.call, frame: ref.frame }, passed.position, value.index);
}

function ofPromise(program: Program, promise: Ref): Abstract | undefined {
  const given = settled(program.evaluate(promise));
  return given.is === 'library' || given.is === 'external' || given.is === 'namespace' ? given : undefined;
}

const iterating = new Set(['map', 'forEach', 'flatMap', 'filter', 'find', 'some', 'every']);

function ofList(program: Program, list: Ref): Abstract | undefined {
  const each = elementOf(program.evaluate(list));
  return each !== undefined && tells(each) ? each : undefined;
}

function ofCallee(program: Program, call: CallRef, position: number, index: number): Abstract | undefined {
  for (const found of callees(program, call)) {
    const given = found.is === 'function' ? handedByOwn(program, found.fn, position, index) : undefined;
    if (given !== undefined) return given;
    if (found.is !== 'operation' || found.operation.is !== 'transaction' || found.operation.handle !== index || found.on === undefined) continue;
    return { ...found.on, kind: found.operation.returns ?? found.on.kind, creation: call, from: found.on };
  }
  return undefined;
}

/** `return work(tx)` in the own function: a client of a library, and nothing that depends on who calls. */
function handedByOwn(program: Program, { unit, function: id }: FunctionValue, position: number, index: number): Abstract | undefined {
  const work = unit.facts.functions[id]?.parameters[position];
  if (work === undefined) return undefined;
  for (const call of functionsWithin(unit, id).flatMap((fn) => unit.index.callsOf.get(fn) ?? [])) {
    const argument = call.callee === work.value ? call.arguments[index] : undefined;
    if (argument === undefined || argument.spread) continue;
    const given = settled(program.evaluate({ unit, id: argument.value }));
    if (given.is === 'library') return given;
  }
  return undefined;
}
