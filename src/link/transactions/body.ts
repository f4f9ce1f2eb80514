/** The calls that are made while a transaction is open. */
import type { TransactionOperation } from '../../catalog/schema.ts';
import type { Block, CallEvent } from '../../extract/file-facts.ts';
import { argumentRef } from '../calls/arguments.ts';
import { callees } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { callsTo, functionsWithin } from '../calls/search.ts';
import { sqlOf } from '../locks/sql-text.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { callsRunNow } from '../reach/run-now.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf, type CallRef, type Ref } from '../values/abstract.ts';

/** What begins a transaction, `sequelize.transaction`. */
export interface Opening {
  readonly ref: CallRef;
  readonly what: string;
}

export interface Body {
  readonly opening: Opening;
  /** The call of this file that puts the code into the transaction: the opening, or that of an own function that opens it. */
  readonly at: CallEvent;
  /** Calls of this file made inside. */
  readonly calls: readonly CallEvent[];
  /** What runs inside and is a function of another file, or a parameter. */
  readonly brought?: Ref;
}

/** Those that this file opens itself. */
export function openedIn(program: Program, unit: FileUnit): readonly Body[] {
  return once<readonly Body[]>(program, 'transactions: opened', unit, [], () => [...libraryBodies(program, unit), ...sqlBodies(program, unit)]);
}

function libraryBodies(program: Program, unit: FileUnit): readonly Body[] {
  const found = callsTo(program, unit, 'operation').flatMap((call) => {
    const operation = transactionAt(program, { unit, call });
    return operation === undefined ? [] : [{ call, operation }];
  });
  const ends = found.filter(({ operation }) => operation.ends !== undefined).map(({ call }) => call);
  return [...found, ...begunElsewhere(program, unit, ends)].flatMap(({ call, operation }) => {
    if (operation.ends !== undefined) return [];
    const ref: CallRef = { unit, call };
    const opening = { ref, what: calleeName(unit, call) };
    const runs = callbackOf(program, ref, operation);
    return runs === undefined ? between(unit, opening, ends) : [bodyOf(program, opening, ref, runs)];
  });
}

/** `await this.start(runner)` in a function that ends the transaction itself. */
function begunElsewhere(program: Program, unit: FileUnit, ends: readonly CallEvent[]): readonly { readonly call: CallEvent; readonly operation: TransactionOperation }[] {
  return [...new Set(ends.map((end) => end.function))].flatMap((id) => (unit.index.callsOf.get(id) ?? []).flatMap((call) => {
    const operation = ends.includes(call) ? undefined : begunBy(program, { unit, call });
    return operation === undefined ? [] : [{ call, operation }];
  }));
}

function begunBy(program: Program, ref: CallRef): TransactionOperation | undefined {
  for (const callee of callees(program, ref)) {
    if (callee.is !== 'function') continue;
    const { unit, function: id } = callee.fn;
    const within = functionsWithin(unit, id).flatMap((fn) => unit.index.callsOf.get(fn) ?? []).map((call) => transactionAt(program, { unit, call })).filter((one) => one !== undefined);
    if (within.length > 0 && within.every(({ ends, runs }) => ends === undefined && runs === undefined)) return within[0];
  }
  return undefined;
}

/** A client that may be one of two, such as a replica, opens it all the same. */
function transactionAt(program: Program, ref: CallRef): TransactionOperation | undefined {
  for (const callee of callees(program, ref)) if (callee.is === 'operation' && callee.operation.is === 'transaction') return callee.operation;
  return undefined;
}

function callbackOf(program: Program, ref: CallRef, { runs }: TransactionOperation): Ref | undefined {
  const given = typeof runs === 'number' ? argumentRef(ref, runs) : undefined;
  if (given === undefined || given === 'spread') return undefined;
  return optionsOf(program.evaluate(given)).some(({ is }) => is === 'function' || is === 'parameter') ? given : undefined;
}

/** The code that is handed over at a call, as a function. */
export function bodyOf(program: Program, opening: Opening, { call, unit }: CallRef, runs: Ref): Body {
  const value = program.evaluate(runs);
  const isHere = value.is === 'function' && value.unit === unit && unit.facts.values[runs.id]?.kind === 'function';
  return isHere ? { opening, at: call, calls: callsRunNow(unit, value.function) } : { opening, at: call, calls: [], brought: runs };
}

// ------------------------------------------------------------------------------------------------ begin and commit

const begins = /^\s*(begin|start\s+transaction)\b/i;
const finishes = /^\s*(commit|rollback|end)\b(?!\s+(to|prepared))/i;

/** `client.query('BEGIN')` … `client.query('COMMIT')`. */
function sqlBodies(program: Program, unit: FileUnit): readonly Body[] {
  const controls = unit.facts.calls.flatMap((call) => {
    const sql = isSql(unit, call) && callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.library.category === 'database') ? sqlOf(program, { unit, call }) : undefined;
    return sql === undefined ? [] : [{ call, sql }];
  });
  const ends = controls.filter(({ sql }) => finishes.test(sql)).map(({ call }) => call);
  return controls.filter(({ sql }) => begins.test(sql)).flatMap(({ call }) => between(unit, { ref: { unit, call }, what: 'BEGIN' }, ends));
}

const control = /^\s*(begin|start|commit|rollback|end)\b/i;

/** By the text alone: most calls are asked no further. */
function isSql(unit: FileUnit, { arguments: [first] }: CallEvent): boolean {
  const value = first && unit.facts.values[first.value];
  const text = value?.kind === 'constant' ? value.value : value?.kind === 'template' ? value.quasis[0] : undefined;
  return typeof text === 'string' && control.test(text);
}

/** Where the function itself ends what it begins; a handle that is given away is held nobody knows how long. */
function between(unit: FileUnit, opening: Opening, ends: readonly CallEvent[]): readonly Body[] {
  const { call } = opening.ref;
  const own = ends.filter((end) => end.span[0] >= call.span[1] && end.function === call.function);
  const last = Math.max(...own.map((end) => end.span[0]));
  if (own.length === 0) return [];
  const inside = callsRunNow(unit, call.function).filter((one) => one.span[0] >= call.span[1] && one.span[1] <= last && !own.includes(one) && !isAfter(unit, one, own));
  return [{ opening, at: call, calls: inside }];
}

/** A commit or rollback comes before it in the same block, or in one around it. */
function isAfter(unit: FileUnit, call: CallEvent, ends: readonly CallEvent[]): boolean {
  const around = new Set(blocksAround(unit, call));
  return ends.some((end) => end.span[1] <= call.span[0] && blocksAround(unit, end).every((block) => around.has(block)));
}

function blocksAround(unit: FileUnit, call: CallEvent): readonly Block[] {
  return enclosing(unit, call).filter(({ region, block }) => region.kind !== 'try' || block !== region.block).map(({ block }) => block);
}

