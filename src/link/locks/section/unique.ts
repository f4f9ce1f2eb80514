/** Inserts that the store refuses when they come twice. */
import type { Span } from '../../../extract/file-facts.ts';
import { argumentRef } from '../../calls/arguments.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { enclosing } from '../../tree/enclosing.ts';
import { optionsOf, type CallRef, type LibraryValue, type Ref } from '../../values/abstract.ts';
import { methodOf } from './chain.ts';
import { fieldIn, fieldsOf } from './fields.ts';
import type { Statement } from './statement.ts';

const merging = /^(onConflict\w*|onDuplicateKey\w*|orIgnore|orUpdate|ignore|merge)$/;
const skipping = new Set(['skipDuplicates', 'ignoreDuplicates', 'updateOnDuplicate']);

/** Whether a second insert of the same thing is refused or merged, as far as the code shows. */
export function isUnique(program: Program, ref: CallRef, on: LibraryValue | undefined, { chain, sql }: Statement): boolean {
  if (chain.some((one) => merging.test(methodOf(ref.unit, one) ?? ''))) return true;
  if (sql !== undefined && /\bon\s+conflict\b|\bon\s+duplicate\s+key\b|\binsert\s+ignore\b|\bwhere\s+not\s+exists\b/i.test(sql)) return true;
  if (ref.call.arguments.some(({ value }) => fieldsOf(program, { unit: ref.unit, id: value, frame: ref.frame }).some(({ key }) => skipping.has(key)))) return true;
  return expectsDuplicates(ref) || hasUniqueIndex(program, on);
}

// ------------------------------------------------------------------------------------------------ who expects a duplicate

const duplicate = /^(23505|P2002|11000|E11000|1062|ER_DUP_ENTRY|SQLITE_CONSTRAINT\w*)$|unique_?(constraint|violation)|duplicate/i;

/** The catch around it knows the store's error for a key that is there already. */
function expectsDuplicates({ unit, call }: CallRef): boolean {
  return enclosing(unit, call).some(({ region, block }) => region.kind === 'try' && block === region.block && region.catch !== undefined && namesDuplicate(unit, region.catch.span));
}

function namesDuplicate(unit: FileUnit, [start, end]: Span): boolean {
  return unit.facts.values.some((value) => {
    if (value.span[0] < start || value.span[1] > end) return false;
    if (value.kind === 'constant') return duplicate.test(String(value.value));
    if (value.kind === 'import' || value.kind === 'global') return duplicate.test(value.name);
    return value.kind === 'member' && typeof value.property === 'string' && duplicate.test(value.property);
  });
}

// ------------------------------------------------------------------------------------------------ unique indexes of a schema

/** The model's schema, made with `unique: true` or given a unique index. */
function hasUniqueIndex(program: Program, on: LibraryValue | undefined): boolean {
  const schema = schemaOf(program, on);
  if (schema === undefined) return false;
  const [definition] = schema.call.arguments;
  if (definition !== undefined && fieldsOf(program, { ...schema, id: definition.value }).some((field) => isUniqueField(program, field.key, field.ref))) return true;
  return schema.unit.facts.calls.some((call) => methodOf(schema.unit, call) === 'index' && isOn(program, { unit: schema.unit, call }, schema) && isTrue(program, optionOf(program, { unit: schema.unit, call }, 1, 'unique')));
}

/** A document whose schema asks that nobody has saved it since it was read. */
export function isVersioned(program: Program, on: LibraryValue | undefined): boolean {
  const schema = schemaOf(program, on);
  return schema !== undefined && isTrue(program, optionOf(program, schema, 1, 'optimisticConcurrency'));
}

function isUniqueField(program: Program, key: string, ref: Ref): boolean {
  return key !== 'id' && key !== '_id' && isTrue(program, fieldIn(fieldsOf(program, ref), 'unique')?.ref);
}

function optionOf(program: Program, ref: CallRef, position: number, name: string): Ref | undefined {
  const found = argumentRef(ref, position);
  return found === undefined || found === 'spread' ? undefined : fieldIn(fieldsOf(program, found), name)?.ref;
}

function isTrue(program: Program, ref: Ref | undefined): boolean {
  const value = ref && program.evaluate(ref);
  return value?.is === 'constant' && value.value === true;
}

function isOn(program: Program, ref: CallRef, schema: CallRef): boolean {
  const callee = ref.unit.facts.values[ref.call.callee];
  return callee?.kind === 'member' && optionsOf(program.evaluate({ unit: ref.unit, id: callee.object })).some((one) => one.is === 'library' && one.creation?.call === schema.call);
}

/** `model('Name', schema)` of the model that the call is made on, or that the document was made with. */
function schemaOf(program: Program, on: LibraryValue | undefined): CallRef | undefined {
  for (let at = on; at !== undefined; at = at.from) {
    const made = at.creation === undefined ? undefined : argumentRef(at.creation, 1);
    if (made === undefined || made === 'spread') continue;
    for (const value of optionsOf(program.evaluate(made))) if (value.is === 'library' && value.kind === 'schema') return value.creation;
  }
  return undefined;
}
