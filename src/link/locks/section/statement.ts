/** What a write asks of what is there, and what it sets: the columns or fields by name. */
import type { CallEvent, ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';
import { writtenAlike } from '../same.ts';
import { sqlOf } from '../sql-text.ts';
import { chainOf, methodOf } from './chain.ts';
import { fieldIn, fieldsOf, type Field } from './fields.ts';
import { parseSql } from './sql-parts.ts';

export interface Statement {
  readonly condition: readonly Named[];
  readonly written: readonly Named[];
  /** Every call of the fluent statement. */
  readonly chain: readonly CallEvent[];
  readonly sql: string | undefined;
}

/** A column or field, with the value it is compared with or set to where that is an expression of its own. */
export interface Named {
  readonly name: string;
  readonly value?: Ref;
  readonly unset?: true;
}

const asking = /^(and|or)?where|^(match|filter|eq|is|in|andWhere|orWhere)$/i;
const setting = /^(set|values|update)$/;
const data = ['data', 'set', 'values', '$set', 'create', 'update'] as const;

export function statementOf(program: Program, ref: CallRef, name: string, updateAt: number | undefined): Statement {
  const chain = chainOf(program, ref.unit, ref.call);
  const sql = sqlOf(program, ref);
  const parts = sql === undefined ? undefined : parseSql(sql);
  const own = deleting.test(name) ? erased(program, ref) : ownArguments(program, ref, updateAt);
  const others = chain.filter((one) => one !== ref.call);
  return {
    sql,
    chain,
    condition: [...(parts?.condition ?? []).map(named), ...own.condition, ...others.flatMap((one) => conditionIn(program, { ...ref, call: one }))],
    written: [...(parts?.written ?? []).map(named), ...own.written, ...others.flatMap((one) => writtenIn(program, { ...ref, call: one }))],
  };
}

const deleting = /^(del|delete|remove|destroy|unlink|truncate|drop|findOneAndDelete|findByIdAndDelete|[hx]del$|[slz]rem|[lx]trim$)/i;

export function isDeletion(name: string, { sql }: Pick<Statement, 'sql'>): boolean {
  return sql === undefined ? deleting.test(name) : /^\s*(delete|truncate)\b/i.test(sql);
}

export function isInsertion(name: string, { sql }: Pick<Statement, 'sql'>): boolean {
  return sql === undefined ? /^(create(One|Many\w*)?|findOrCreate|insert\w*|save\w*|add\w*|persist\w*|bulk\w*)$/i.test(name) : /\binsert\b/i.test(sql);
}

/** What is deleted is asked for and not set. */
function erased(program: Program, ref: CallRef): Parts {
  const { condition, written } = ownArguments(program, ref, undefined);
  return { condition: [...condition, ...written], written: [] };
}

const named = (name: string): Named => ({ name });

/** Names are compared without case and underscores. */
export const plainName = (name: string): string => name.replaceAll(/[_"`$]/g, '').toLowerCase();

type Parts = Pick<Statement, 'condition' | 'written'>;

function ownArguments(program: Program, ref: CallRef, updateAt: number | undefined): Parts {
  const objects = ref.call.arguments.map(({ value }) => fieldsOf(program, { unit: ref.unit, id: value, frame: ref.frame }));
  const wheres = objects.flatMap((fields) => fieldIn(fields, 'where') ?? []);
  if (wheres.length > 0) {
    const rest = objects.filter((fields) => fieldIn(fields, 'where') === undefined).flat();
    return { condition: wheres.flatMap((where) => flat(program, where.ref)), written: [...rest.map(asNamed), ...objects.flatMap((fields) => dataOf(program, fields))] };
  }
  if (updateAt !== undefined && updateAt > 0) {
    const document = objects[updateAt] ?? [];
    return { condition: flatFields(program, objects[0] ?? []), written: operated(program, document) };
  }
  return { condition: [], written: operated(program, objects[0] ?? []) };
}

function asNamed({ key, ref }: Field): Named {
  return { name: key, value: ref };
}

function dataOf(program: Program, fields: readonly Field[]): readonly Named[] {
  return data.flatMap((key) => {
    const found = fieldIn(fields, key);
    return found === undefined ? [] : operated(program, fieldsOf(program, found.ref));
  });
}

/** Fields of an update document, those under `$set` and the like included. */
function operated(program: Program, fields: readonly Field[]): readonly Named[] {
  return fields.flatMap((field) => {
    if (field.key === '$unset') return fieldsOf(program, field.ref).map(({ key }) => ({ name: key, unset: true as const }));
    return field.key.startsWith('$') ? fieldsOf(program, field.ref).map(asNamed) : [asNamed(field)];
  });
}

/** Fields of a condition, those under AND, $or and the like included. */
function flat(program: Program, ref: Ref, depth = 0): readonly Named[] {
  if (depth > 3) return [];
  const list = ref.unit.facts.values[ref.id];
  if (list?.kind === 'array') return list.elements.flatMap(({ value }) => flat(program, { ...ref, id: value }, depth + 1));
  return flatFields(program, fieldsOf(program, ref), depth);
}

function flatFields(program: Program, fields: readonly Field[], depth = 0): readonly Named[] {
  return fields.flatMap((field) => (/^(\$?(and|or|nor|not))$/i.test(field.key) ? flat(program, field.ref, depth + 1) : [asNamed(field)]));
}

// ------------------------------------------------------------------------------------------------ fluent calls

/** `.where({ id })`, `.where('state', 'open')`, `.whereNull('lockedAt')`, `.where(and(eq(t.id, id), isNull(t.lockedAt)))`. */
function conditionIn(program: Program, ref: CallRef): readonly Named[] {
  const method = methodOf(ref.unit, ref.call);
  if (method === undefined || !asking.test(method)) return [];
  const [first, ...others] = ref.call.arguments;
  if (first === undefined) return [];
  const value = program.evaluate({ unit: ref.unit, id: first.value, frame: ref.frame });
  if (value.is === 'constant') return columnsIn(String(value.value)).map((name) => ({ name, ...(others.length > 0 && { value: at(ref, others.at(-1)?.value ?? first.value) }) }));
  const fields = flat(program, at(ref, first.value));
  return fields.length > 0 ? fields : comparedIn(ref, first.value, 0);
}

function at(ref: CallRef, id: ValueId): Ref {
  return { unit: ref.unit, id, frame: ref.frame };
}

function columnsIn(text: string): readonly string[] {
  return /^[\w.]+$/.test(text) ? [text.split('.').at(-1) ?? text] : (parseSql(`where ${text}`).condition);
}

/** Columns in calls of an expression builder: `eq(jobs.state, 'open')`. */
function comparedIn(ref: CallRef, id: ValueId, depth: number): readonly Named[] {
  const value = ref.unit.facts.values[id];
  const call = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  if (call === undefined || depth > 4) return [];
  const [column, compared] = call.arguments.map((one) => one.value);
  const member = column === undefined ? undefined : ref.unit.facts.values[column];
  if (member?.kind === 'member' && typeof member.property === 'string') return [{ name: member.property, ...(compared !== undefined && { value: at(ref, compared) }) }];
  return call.arguments.flatMap((one) => comparedIn(ref, one.value, depth + 1));
}

function writtenIn(program: Program, ref: CallRef): readonly Named[] {
  const method = methodOf(ref.unit, ref.call);
  const [first] = ref.call.arguments;
  return method !== undefined && setting.test(method) && first !== undefined ? operated(program, fieldsOf(program, at(ref, first.value))) : [];
}

// ------------------------------------------------------------------------------------------------ compare and set

/** The condition asks for what the write changes: whoever comes second finds it changed. */
export function comparesAndSets({ condition, written }: Statement): boolean {
  return condition.some((asked) => {
    const name = plainName(asked.name);
    if (name === 'id') return false;
    return written.some((set) => plainName(set.name) === name && !sameValue(asked.value, set.value));
  });
}

function sameValue(a: Ref | undefined, b: Ref | undefined): boolean {
  return b !== undefined && a?.unit === b.unit && writtenAlike(b.unit, a.id, b.id);
}
