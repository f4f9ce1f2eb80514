/** Addresses of other services that are written into the code. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { AddressLiteral } from '../program-facts.ts';
import { classify, type ParsedAddress } from './classify.ts';

export function addressesOf(program: Program, unit: FileUnit): readonly AddressLiteral[] {
  if (unit.facts.addressLiterals.length === 0) return [];
  const dialled = dialledValues(program, unit);
  return unit.facts.addressLiterals.flatMap((id) => {
    const value = unit.facts.values[id];
    const address = value === undefined ? undefined : classify(textOf(unit, id));
    if (value === undefined || address === undefined) return [];
    return [{ location: locate(unit, value.span), text: address.text, form: address.form, verdict: verdict(address, dialled.get(id)) }];
  });
}

function verdict(address: ParsedAddress, use: Use | undefined): AddressLiteral['verdict'] {
  if (address.verdict !== undefined) return address.verdict;
  if (use === undefined) return 'unknown';
  return use.fallback ? 'env-fallback' : 'hardcoded';
}

function textOf(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant') return String(value.value);
  return value?.kind === 'template' ? value.quasis.join('') : '';
}

interface Use {
  /** It stands in where an environment variable or an option is not given. */
  readonly fallback: boolean;
}

/** Values that a remote call or a client is given, however deep in its arguments. */
function dialledValues(program: Program, unit: FileUnit): ReadonlyMap<ValueId, Use> {
  const found = new Map<ValueId, Use>();
  for (const call of unit.facts.calls) {
    if (!dials(program, unit, call)) continue;
    for (const { value } of call.arguments) follow(unit, value, false, found, 0);
  }
  return found;
}

function dials(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => callee.is === 'operation' && (callee.operation.is === 'remote-call' || callee.operation.is === 'client'));
}

function follow(unit: FileUnit, id: ValueId, fallback: boolean, found: Map<ValueId, Use>, depth: number): void {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 10) return;
  if (value.kind === 'constant' || value.kind === 'template') found.set(id, { fallback: fallback && (found.get(id)?.fallback ?? true) });
  for (const next of nextValues(unit, id)) follow(unit, next.id, fallback || next.fallback, found, depth + 1);
}

function nextValues(unit: FileUnit, id: ValueId): readonly { id: ValueId; fallback: boolean }[] {
  const value = unit.facts.values[id];
  const plainly = (ids: readonly ValueId[]) => ids.map((one) => ({ id: one, fallback: false }));
  switch (value?.kind) {
    case 'object':
      return plainly(value.members.flatMap((member) => ('value' in member ? [member.value] : [])));
    case 'array':
      return plainly(value.elements.map((element) => element.value));
    case 'template':
      return plainly(value.parts);
    case 'binary':
      return plainly([value.left, value.right]);
    case 'choice':
      return value.options.map((one) => ({ id: one, fallback: true }));
    case 'default':
      return [{ id: value.value, fallback: false }, { id: value.fallback, fallback: true }];
    case 'merge':
      return value.values.map((one) => ({ id: one, fallback: true }));
    case 'member':
      return memberValues(unit, value.object, value.property);
    default:
      return [];
  }
}

/** A member of an object literal of this file, a field of its own class. */
function memberValues(unit: FileUnit, object: ValueId, property: string | ValueId): readonly { id: ValueId; fallback: boolean }[] {
  const value = unit.facts.values[object];
  if (value?.kind === 'object') return value.members.flatMap((member) => (member.kind === 'property' && member.key === property ? [{ id: member.value, fallback: false }] : []));
  if (value?.kind !== 'this' || value.class === undefined) return [];
  return fieldValues(unit, value.class, property).map((id) => ({ id, fallback: false }));
}

function fieldValues(unit: FileUnit, owner: number, name: string | ValueId): readonly ValueId[] {
  const field = unit.facts.classes[owner]?.fields.find((one) => one.name === name);
  if (field === undefined) return [];
  return [...(field.initialiser === undefined ? [] : [field.initialiser]), ...field.writes.map((write) => write.value)];
}
