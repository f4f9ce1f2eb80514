/** Arguments of own functions that become the address of a remote call there: `createClient({ baseUrl })`. */
import type { FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { functionsWithin } from '../calls/search.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

/** A parameter, or a member of it. */
interface Dialled {
  readonly index: number;
  readonly member?: string;
}

const deepest = 8;

/** A request, a client, or options that a client is made of: `got.extend({ prefixUrl })`. */
export function dials(program: Program, ref: CallRef): boolean {
  return callees(program, ref).some((callee) => {
    if (callee.is !== 'operation') return false;
    const { operation } = callee;
    return operation.is === 'remote-call' || operation.is === 'client' || (operation.is === 'value' && operation.inherits === true);
  });
}

/** What is called belongs to a client that was made before, with an address of its own; or the argument is what a request sends. */
export function asksOnly(program: Program, ref: CallRef, index: number): boolean {
  return callees(program, ref).every((callee) => {
    if (callee.is !== 'operation' || callee.operation.is !== 'remote-call') return false;
    const { operation, library } = callee;
    if (library.category === 'http') return operation.body === index;
    return callee.on !== undefined && library.category !== 'rpc';
  });
}

export function valuesDialled(program: Program, { unit, call }: CallRef): readonly ValueId[] {
  return callees(program, { unit, call }).flatMap((callee) => {
    if (callee.is !== 'function') return [];
    return parametersDialled(program, callee.fn.unit, callee.fn.function).flatMap(({ index, member }) => {
      const argument = call.arguments.slice(0, index + 1).some(({ spread }) => spread) ? undefined : call.arguments[index];
      return argument === undefined ? [] : given(unit, argument.value, member);
    });
  });
}

function given(unit: FileUnit, id: ValueId, member: string | undefined): readonly ValueId[] {
  const value = unit.facts.values[id];
  if (member === undefined) return value?.kind === 'object' ? [] : [id];
  return value?.kind === 'object' ? value.members.flatMap((one) => (one.kind === 'property' && one.key === member ? [one.value] : [])) : [];
}

/** Those that stand where a request or a client of a library is given its address, or that are handed on to one. */
function parametersDialled(program: Program, unit: FileUnit, id: FunctionId): readonly Dialled[] {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return [];
  return once<readonly Dialled[]>(program, 'parameters dialled', facts, [], () => functionsWithin(unit, id).flatMap((fn) => unit.index.callsOf.get(fn) ?? []).flatMap((call) => {
    const values = dials(program, { unit, call }) ? call.arguments.map(({ value }) => value) : valuesDialled(program, { unit, call });
    return values.flatMap((value) => addressedBy(unit, id, value, 0));
  }));
}

/** The beginning of a text, a member that is called like an address. */
function addressedBy(unit: FileUnit, id: FunctionId, from: ValueId, depth: number): readonly Dialled[] {
  const value = unit.facts.values[from];
  if (value === undefined || depth > deepest) return [];
  const into = (ids: readonly ValueId[]) => ids.flatMap((one) => addressedBy(unit, id, one, depth + 1));
  switch (value.kind) {
    case 'parameter':
      return value.function === id ? [{ index: value.index }] : [];
    case 'member': {
      const object = unit.facts.values[value.object];
      return object?.kind === 'parameter' && object.function === id && typeof value.property === 'string' ? [{ index: object.index, member: value.property }] : [];
    }
    case 'template':
      return value.quasis[0] === '' || /^[a-z]+:\/\/$/.test(value.quasis[0] ?? '') ? into(value.parts.slice(0, 1)) : [];
    case 'binary':
      return value.operator === '+' ? into([value.left]) : [];
    case 'choice':
      return into(value.options);
    case 'default':
      return into([value.value]);
    case 'object':
      return into(value.members.flatMap((member) => (member.kind === 'property' && /url|host|address|endpoint|node|broker|server|connection/i.test(member.key) ? [member.value] : [])));
    default:
      return [];
  }
}
