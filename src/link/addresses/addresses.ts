/** Addresses of other services that are written into the code. */
import type { CallEvent, Value, ValueId } from '../../extract/file-facts.ts';
import { callsTo } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { AddressLiteral } from '../program-facts.ts';
import { classify, type ParsedAddress } from './classify.ts';
import { asksOnly, dials, valuesDialled } from './handed-on.ts';
import { inProduction, isOutsideProduction } from './environment.ts';

export function addressesOf(program: Program, unit: FileUnit): readonly AddressLiteral[] {
  if (unit.facts.addressLiterals.length === 0) return [];
  const dialled = dialledValues(program, unit);
  return unit.facts.addressLiterals.flatMap((id) => {
    const value = unit.facts.values[id];
    const address = value === undefined ? undefined : classify(textOf(unit, id));
    if (value === undefined || address === undefined) return [];
    const use = dialled.get(id);
    const found = { location: locate(unit, value.span), text: address.text, form: address.form, verdict: verdict(address, use) };
    return [found.verdict === 'env-fallback' && use?.development === true ? { ...found, developmentOnly: true } : found];
  });
}

function verdict(address: ParsedAddress, use: Use | undefined): AddressLiteral['verdict'] {
  if (address.verdict !== undefined) return address.verdict;
  if (use === undefined) return 'unknown';
  if (use.asked && isName(address)) return 'not-an-address';
  return use.fallback ? 'env-fallback' : 'hardcoded';
}

/** `postgres:16`, `user:100`: of a host, or of an image, a key, a topic. */
function isName({ text }: ParsedAddress): boolean {
  return !text.includes('://') && !text.includes('.');
}

function textOf(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant') return String(value.value);
  return value?.kind === 'template' ? value.quasis.join('') : '';
}

interface Use {
  /** It stands in where an environment variable or an option is not given. */
  readonly fallback: boolean;
  /** It is reached only where the code has asked, and this is no production. */
  readonly development: boolean;
  /** A client that has its address asks about it: `docker.pull('postgres:16')`; it is sent: `{ attributesToSnippet: ['content:50'] }`. */
  readonly asked: boolean;
}

const plainly: Use = { fallback: false, development: false, asked: false };
const instead: Use = { ...plainly, fallback: true };

/** Values that a remote call or a client is given, however deep in its arguments. */
function dialledValues(program: Program, unit: FileUnit): ReadonlyMap<ValueId, Use> {
  const found = new Map<ValueId, Use>();
  for (const call of callsTo(program, unit, 'operation')) {
    if (!dials(program, { unit, call })) continue;
    for (const [index, { value }] of call.arguments.entries()) follow(unit, value, { ...useAt(unit, call), asked: asksOnly(program, { unit, call }, index) }, found, 0);
  }
  for (const call of callsTo(program, unit, 'function')) {
    for (const value of valuesDialled(program, { unit, call })) follow(unit, value, useAt(unit, call), found, 0);
  }
  return found;
}

const useAt = (unit: FileUnit, call: CallEvent): Use => (isOutsideProduction(unit, call) ? { ...instead, development: true } : plainly);

function follow(unit: FileUnit, id: ValueId, use: Use, found: Map<ValueId, Use>, depth: number): void {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 10) return;
  if (value.kind === 'constant' || value.kind === 'template') {
    const known = found.get(id) ?? use;
    found.set(id, { fallback: use.fallback && known.fallback, development: use.development && known.development, asked: use.asked && known.asked });
  }
  for (const next of nextValues(unit, id)) {
    follow(unit, next.id, { fallback: use.fallback || next.use.fallback, development: use.development || next.use.development, asked: use.asked }, found, depth + 1);
  }
}

interface Next {
  readonly id: ValueId;
  readonly use: Use;
}

function nextValues(unit: FileUnit, id: ValueId): readonly Next[] {
  const value = unit.facts.values[id];
  switch (value?.kind) {
    case 'object':
      return each(value.members.flatMap((member) => ('value' in member ? [member.value] : [])), plainly);
    case 'array':
      return each(value.elements.map((element) => element.value), plainly);
    case 'template':
      return each(value.parts, plainly);
    case 'binary':
      return each([value.left, value.right], plainly);
    case 'choice':
      return chosen(unit, value);
    case 'default':
      return [{ id: value.value, use: plainly }, { id: value.fallback, use: instead }];
    case 'merge':
      return each(value.values, instead);
    case 'member':
      return each(memberValues(unit, value.object, value.property), plainly);
    default:
      return [];
  }
}

function each(ids: readonly ValueId[], use: Use): readonly Next[] {
  return ids.map((id) => ({ id, use }));
}

/** Where it is asked whether this is production, what is for production stands in for nothing. */
function chosen(unit: FileUnit, value: Extract<Value, { kind: 'choice' }>): readonly Next[] {
  const truth = value.test === undefined ? undefined : inProduction(unit, value.test);
  if (truth === undefined) return each(value.options, instead);
  return value.options.map((id, index) => ({ id, use: (index === 0) === truth ? plainly : { ...instead, development: true } }));
}

/** A member of an object literal of this file, a field of its own class. */
function memberValues(unit: FileUnit, object: ValueId, property: string | ValueId): readonly ValueId[] {
  const value = unit.facts.values[object];
  if (value?.kind === 'object') return value.members.flatMap((member) => (member.kind === 'property' && member.key === property ? [member.value] : []));
  if (value?.kind !== 'this' || value.class === undefined) return [];
  return fieldValues(unit, value.class, property);
}

function fieldValues(unit: FileUnit, owner: number, name: string | ValueId): readonly ValueId[] {
  const field = unit.facts.classes[owner]?.fields.find((one) => one.name === name);
  if (field === undefined) return [];
  return [...(field.initialiser === undefined ? [] : [field.initialiser]), ...field.writes.map((write) => write.value)];
}
