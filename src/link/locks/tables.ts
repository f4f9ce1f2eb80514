/** Tables and collections of locks, where a row is the lock: it is inserted to take it and deleted to give it back. */
import type { LockFacts } from '../../catalog/schema.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { LockAcquisition, LockRelease } from '../program-facts.ts';
import { optionsOf, type CallRef, type Ref } from '../values/abstract.ts';
import { indexExpires } from './row-expiry.ts';
import { fieldsOf } from './section/fields.ts';
import { isDeletion, isInsertion, plainName, statementOf } from './section/statement.ts';
import { storeOf } from './section/store.ts';
import { insertedValue } from './section/sql-parts.ts';
import { sqlOf, sqlParts } from './sql-text.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;
type Ttl = LockAcquisition['ttl'];

export interface RowLock {
  readonly table: string;
  readonly library: string;
  /** The next holder may take an expired row over, or the store removes it. */
  readonly passesOn: boolean;
}

export interface FoundRowLock {
  readonly row: RowLock;
  readonly facts: LockFacts;
  readonly ttl: Ttl;
}

const facts: LockFacts = {
  scope: 'lease',
  extends: false,
  ownerChecked: false,
  fencingToken: false,
  evidence: [{ kind: 'documented', address: 'https://www.postgresql.org/docs/current/sql-insert.html', says: 'a row stays until it is deleted' }],
};

/** An insert into a table of locks, where the file deletes from it, too: else a lock is a thing that is stored. */
export function rowLock(program: Program, ref: CallRef, callee: OperationCallee): FoundRowLock | undefined {
  const { library, name } = callee;
  if (library.category !== 'database') return undefined;
  const sql = sqlOf(program, ref);
  if (!isInsertion(name, { sql }) && name !== 'upsert') return undefined;
  const { table } = storeOf(program, ref, callee, { sql });
  if (table === undefined || !isLockTable(table)) return undefined;
  const row = { table, library: library.id, passesOn: takesOver(sql) || indexExpires(program, ref, callee.on) };
  if (!ref.unit.facts.calls.some((call) => erases(program, { unit: ref.unit, call }, row))) return undefined;
  return { row, facts, ttl: expiryOf(program, ref, sql, row) };
}

/** `locks`, `job_locks`, `distributedLock`: it ends in what it is. */
function isLockTable(name: string): boolean {
  return /(^|[_-])(locks?|locking|mutex(es)?|leases?)$/i.test(name) || /[a-z](Locks?|Mutex(es)?|Leases?)$/.test(name);
}

/** `ON CONFLICT … DO UPDATE … WHERE expires_at < now()`. */
function takesOver(sql: string | undefined): boolean {
  return /\bdo\s+update\b|\bon\s+duplicate\s+key\b/i.test(sql ?? '');
}

function erases(program: Program, ref: CallRef, row: RowLock): boolean {
  return callees(program, ref).some((callee) => callee.is === 'operation' && erasesRow(program, ref, callee, row));
}

export function erasesRow(program: Program, ref: CallRef, callee: OperationCallee, row: RowLock): boolean {
  if (callee.library.id !== row.library) return false;
  const sql = sqlOf(program, ref);
  return isDeletion(callee.name, { sql }) && storeOf(program, ref, callee, { sql }).table === row.table;
}

// ------------------------------------------------------------------------------------------------ expiry

const expiry = /expir|ttl|until|valid/i;

function expiryOf(program: Program, ref: CallRef, sql: string | undefined, { passesOn }: RowLock): Ttl {
  if (sql !== undefined) return sqlExpiry(program, ref);
  const fields = ref.call.arguments.flatMap(({ value }) => nested(program, { unit: ref.unit, id: value, frame: ref.frame }));
  const found = fields.find((field) => expiry.test(field.key));
  if (found !== undefined) return mayBeNothing(program, found.ref);
  return passesOn ? { kind: 'finite' } : { kind: 'none' };
}

/** Its own fields, and those of `data`. */
function nested(program: Program, ref: Ref) {
  const fields = fieldsOf(program, ref);
  return fields.flatMap((field) => (field.key === 'data' || field.key === 'create' || field.key === 'values' ? fieldsOf(program, field.ref) : [field]));
}

function mayBeNothing(program: Program, ref: Ref): Ttl {
  const nothing = optionsOf(program.evaluate(ref)).some((one) => one.is === 'undefined' || (one.is === 'constant' && one.value === null));
  return nothing ? { kind: 'none', why: 'its expiry may be null' } : { kind: 'finite' };
}

function sqlExpiry(program: Program, ref: CallRef): Ttl {
  const written = sqlParts(program, ref);
  const value = written && insertedValue(written.text, expiry);
  if (written === undefined || value === undefined) return { kind: 'none' };
  if (/^null$/i.test(value)) return { kind: 'none' };
  const part = /^\?(\d+)\?$/.exec(value)?.[1];
  const given = part === undefined ? undefined : written.parts[Number(part)];
  const isNull = given !== undefined && optionsOf(program.evaluate(given)).some((one) => one.is === 'constant' && /^null$/i.test(String(one.value)));
  return isNull ? { kind: 'none', why: 'its expiry is NULL unless one is asked for' } : { kind: 'finite' };
}

// ------------------------------------------------------------------------------------------------ whose it is

const owners = /^(owner\w*|holder\w*|lockedby|token|worker\w*|lockid|instance\w*|nodeid|lockvalue|value)$/;

/** The condition of the deletion names the owner; or the owner was looked at, and nobody takes a row over. */
export function rowOwner(program: Program, ref: CallRef, callee: OperationCallee, row: RowLock): LockRelease['owner'] {
  const { condition, written } = statementOf(program, ref, callee.name, undefined);
  if ([...condition, ...written].some(({ name }) => owners.test(plainName(name)))) return { kind: 'checked' };
  if (!comparesOwner(ref)) return { kind: 'unchecked', why: 'plain-delete' };
  return row.passesOn ? { kind: 'unchecked', why: 'read-then-delete' } : { kind: 'checked' };
}

/** The function compares something that is called after an owner before it deletes. */
function comparesOwner({ unit, call }: CallRef): boolean {
  const span = unit.facts.functions[call.function]?.span;
  return span !== undefined && unit.facts.values.some((value) => {
    if (value.kind !== 'binary' || !/^[!=]==?$/.test(value.operator) || value.span[0] < span[0] || value.span[1] > call.span[0]) return false;
    return [value.left, value.right].some((id) => {
      const side = unit.facts.values[id];
      return side?.kind === 'member' && typeof side.property === 'string' && owners.test(plainName(side.property));
    });
  });
}
