/** What a library, or an own function, hands to a function that is written into its call. */
import type { Value } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { settled, type Abstract, type FunctionValue, type Ref } from '../values/abstract.ts';
import { callees } from './callee.ts';
import { functionsWithin } from './search.ts';

/** The parameter of a callback: a transaction's handle, or what a promise gives. Undefined where nothing is known of it. */
export function handedOver(program: Program, ref: Ref, value: Extract<Value, { kind: 'parameter' }>): Abstract | undefined {
  const passed = ref.unit.index.passedTo.get(value.function);
  if (passed === undefined) return undefined;
  const call = { unit: ref.unit, call: passed.call, frame: ref.frame };
  const callee = ref.unit.facts.values[passed.call.callee];
  if (callee?.kind === 'member' && callee.property === 'then' && passed.position === 0 && value.index === 0) {
    const given = settled(program.evaluate({ unit: ref.unit, id: callee.object, frame: ref.frame }));
    return given.is === 'library' || given.is === 'external' || given.is === 'namespace' ? given : undefined;
  }
  for (const found of callees(program, call)) {
    const given = found.is === 'function' ? handedByOwn(program, found.fn, passed.position, value.index) : undefined;
    if (given !== undefined) return given;
    if (found.is !== 'operation' || found.operation.is !== 'transaction' || found.operation.handle !== value.index || found.on === undefined) continue;
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
