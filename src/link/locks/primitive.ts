/** Calls that take a distributed lock by themselves: a lock library's, `SET NX`, an advisory lock. */
import type { LibraryFacts, LockFacts, Operation } from '../../catalog/schema.ts';
import { argumentRef } from '../calls/arguments.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import { enclosing } from '../tree/enclosing.ts';
import type { CallRef, FunctionValue, LibraryValue, Ref } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';
import { scriptCommands } from './script.ts';
import { rowLocks, sqlLocks } from './sql.ts';
import { sqlOf } from './sql-text.ts';

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
  readonly row?: boolean;
  /** A command of the program's own; another such command gives it back. */
  readonly script?: boolean;
}

export function primitiveAt(program: Program, ref: CallRef): Primitive | undefined {
  for (const callee of callees(program, ref)) {
    const found = callee.is === 'operation' && isReached(program, ref) ? fromOperation(program, ref, callee) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Not behind a branch that this call chain does not take: `expire > 0 ? set(…, 'EX', expire, 'NX') : set(…, 'NX')`. */
function isReached(program: Program, { unit, call, frame }: CallRef): boolean {
  if (frame === undefined) return true;
  return enclosing(unit, call).every(({ region, block }) => {
    const truth = region.kind === 'branch' ? truthOf(program.evaluate({ unit, id: region.test, frame })) : undefined;
    return truth === undefined || region.kind !== 'branch' || truth === (block === region.then);
  });
}

function fromOperation(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): Primitive | undefined {
  const { operation, library, on } = callee;
  const base = { ref, library, operation, on };
  if (operation.is === 'lock') return withFacts(base, operation.lock, at(ref, operation.resource));
  if (operation.is === 'lock-section') {
    const runs = typeof operation.runs === 'number' ? at(ref, operation.runs) : undefined;
    const found = withFacts(base, operation.lock, at(ref, operation.resource));
    return found === undefined || runs === undefined ? undefined : { ...found, runs };
  }
  if (operation.is !== 'remote-call') return undefined;
  return operation.lock === undefined ? (fromScript(program, base) ?? fromSql(program, base)) : withFacts(base, operation.lock, at(ref, 0));
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

/** A command of one's own that runs a script: `defineCommand('acquire', { lua: … 'NX' … })`, then `redis.acquire(key, …)`. */
function fromScript(program: Program, base: Base): Primitive | undefined {
  const { unit, call } = base.ref;
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'member' ? callee.property : undefined;
  const script = typeof name === 'string' ? scriptCommands(program, unit).get(name) : undefined;
  return script && { ...base, facts: script.locks, resource: at(base.ref, 0), script: true };
}

/** `SELECT pg_advisory_lock($1)`, `INSERT INTO locks …`, whichever way the text is sent. */
function fromSql(program: Program, base: Base): Primitive | undefined {
  const text = sqlOf(program, base.ref);
  if (text === undefined) return undefined;
  const known = sqlLocks.find(({ pattern }) => pattern.test(text));
  if (known !== undefined) return { ...base, facts: known.facts };
  const row = rowLocks.find(({ pattern }) => pattern.test(text));
  return row && { ...base, facts: row.expires.test(text) ? row.leased : row.endless, row: true };
}

/** The section's function, where it is brought as a function of this program. */
export function sectionOf(program: Program, runs: Ref): FunctionValue | undefined {
  const value = program.evaluate(runs);
  return value.is === 'function' ? value : undefined;
}

