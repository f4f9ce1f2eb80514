/** Calls that take a distributed lock by themselves: a lock library's, `SET NX`, an advisory lock. */
import type { LibraryFacts, LockFacts, Operation } from '../../catalog/schema.ts';
import { argumentRef } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { isReached } from '../calls/reached.ts';
import type { Program } from '../program/program.ts';
import type { CallRef, FunctionValue, LibraryValue, Ref } from '../values/abstract.ts';
import type { LockAcquisition } from '../program-facts.ts';
import { marksWork } from './mark-of-work.ts';
import { lockScript } from './script.ts';
import { sqlLocks } from './sql.ts';
import { sqlOf } from './sql-text.ts';
import { rowLock, type RowLock } from './tables.ts';
import { judgeTtl } from './judge-ttl.ts';

export interface Primitive {
  readonly ref: CallRef;
  readonly library: LibraryFacts;
  readonly operation: Operation;
  readonly facts: LockFacts;
  readonly on: LibraryValue | undefined;
  /** Runs the section itself; else the code after it is the section. */
  readonly runs?: Ref | undefined;
  /** What is locked. */
  readonly resource?: Ref | undefined;
  /** A row or document that stands for the lock. */
  readonly row?: RowLock;
  /** Taken by a script; a command of the program's own may give it back. */
  readonly script?: boolean;
  /** What is stored as the owner, where it is not the second argument. */
  readonly owner?: Ref | undefined;
  /** When it ends, where no row of the catalog says so. */
  readonly ttl?: LockAcquisition['ttl'];
}

export function primitiveAt(program: Program, ref: CallRef): Primitive | undefined {
  for (const callee of callees(program, ref)) {
    const found = callee.is === 'operation' && isReached(program, ref) ? fromOperation(program, ref, callee) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

type OperationCallee = Extract<Callee, { is: 'operation' }>;

function fromOperation(program: Program, ref: CallRef, callee: OperationCallee): Primitive | undefined {
  const { operation, library, on } = callee;
  const base = { ref, library, operation, on };
  if (operation.is === 'lock') return withFacts(base, operation.lock, at(ref, operation.resource));
  if (operation.is === 'lock-section') {
    const runs = typeof operation.runs === 'number' ? at(ref, operation.runs) : operation.runs === 'decorated' ? decorated(ref) : undefined;
    const found = withFacts(base, operation.lock, at(ref, operation.resource));
    return found === undefined || runs === undefined ? undefined : { ...found, runs };
  }
  if (operation.is !== 'remote-call') return undefined;
  if (operation.lock !== undefined) {
    const key = at(ref, 0);
    return key !== undefined && marksWork(key) ? undefined : withFacts(base, operation.lock, key);
  }
  return fromScript(program, base) ?? fromSql(program, base) ?? fromTable(program, base, callee);
}

/** The method under `@Lock(5000)`. */
function decorated({ unit, call }: CallRef): Ref | undefined {
  const method = unit.facts.functions.find((fn) => fn.decorators.includes(call.result));
  return method && { unit, id: method.value };
}

type Base = Pick<Primitive, 'ref' | 'library' | 'operation' | 'on'>;

function withFacts(base: Base, name: string, resource: Ref | undefined): Primitive | undefined {
  const facts = base.library.locks?.[name];
  return facts && { ...base, facts, resource };
}

function at(ref: CallRef, position: number | undefined): Ref | undefined {
  const found = position === undefined ? undefined : argumentRef(ref, position);
  return found === 'spread' ? undefined : found;
}

/** A command of one's own, or EVAL, that runs a script: `SET key owner NX` with more around it. */
function fromScript(program: Program, base: Base): Primitive | undefined {
  const script = lockScript(program, base.ref);
  if (script === undefined || (script.resource !== undefined && marksWork(script.resource))) return undefined;
  const ttl = script.ttl && judgeTtl(program.evaluate(script.ttl.ref), script.ttl.unit);
  return { ...base, facts: script.facts, resource: script.resource, owner: script.owner, script: true, ttl: ttl ?? { kind: 'none' } };
}

/** `SELECT pg_advisory_lock($1)`, whichever way the text is sent. */
function fromSql(program: Program, base: Base): Primitive | undefined {
  const text = sqlOf(program, base.ref);
  const known = text === undefined ? undefined : sqlLocks.find(({ pattern }) => pattern.test(text));
  return known && { ...base, facts: known.facts };
}

function fromTable(program: Program, base: Base, callee: OperationCallee): Primitive | undefined {
  const found = rowLock(program, base.ref, callee);
  return found && { ...base, facts: found.facts, row: found.row, ttl: found.ttl };
}

/** The section's function, where it is brought as a function of this program. */
export function sectionOf(program: Program, runs: Ref): FunctionValue | undefined {
  const value = program.evaluate(runs);
  return value.is === 'function' ? value : undefined;
}

