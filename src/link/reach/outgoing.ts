/** The remote calls that a call leads to, with the calls on the way. */
import type { Category } from '../../catalog/schema.ts';
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { sqlLocks } from '../locks/sql.ts';
import { sqlOf } from '../locks/sql-text.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';
import { handedByName, handedOperations } from './handed.ts';
import { hookedBy } from './hooked.ts';
import { callsRunNow } from './run-now.ts';
import { isWaitedFor } from './waited.ts';

export interface Outgoing {
  /** The remote call itself. */
  readonly ref: CallRef;
  readonly callee: Extract<Callee, { is: 'operation' }>;
  /** The calls that lead to it, the outermost first; empty where the call itself is remote. */
  readonly hops: readonly CallRef[];
  /** False where somebody on the way does not wait for it. */
  readonly waited: boolean;
}

/** 'peers': other services, brokers and queues, and not the program's own stores; 'coordination': what may take a lock, and coordination services. */
export type Wanted = 'any' | 'peers' | 'coordination';

/** More than these behind one call change no answer. */
const most = 12;
const longest = 24;
const none: readonly Outgoing[] = [];

/** By the length of their path, then in source order. */
export function outgoingOf(program: Program, unit: FileUnit, id: FunctionId, wanted: Wanted): readonly Outgoing[] {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return none;
  return once(program, `outgoing ${wanted}`, facts, none, () => nearest(callsRunNow(unit, id).flatMap((call) => outgoingOfCall(program, { unit, call }, wanted))));
}

export function outgoingOfCall(program: Program, ref: CallRef, wanted: Wanted): readonly Outgoing[] {
  return nearest(callees(program, ref).flatMap((callee) => outgoingOfCallee(program, ref, callee, wanted)));
}

function outgoingOfCallee(program: Program, ref: CallRef, callee: Callee, wanted: Wanted): readonly Outgoing[] {
  switch (callee.is) {
    case 'operation':
      if (isWanted(program, ref, callee, wanted)) return [{ ref, callee, hops: [], waited: isWaitedFor(ref) }];
      return behind(ref, [...outgoingOfHanded(program, ref, callee, wanted), ...hookedBy(program, ref, callee).flatMap((fn) => outgoingOf(program, fn.unit, fn.function, wanted))]);
    case 'function':
      return behind(ref, [...outgoingOf(program, callee.fn.unit, callee.fn.function, wanted), ...outgoingOfHanded(program, ref, callee, wanted)]);
    case 'class': {
      const constructor = callee.value.unit.facts.classes[callee.value.class]?.constructor_;
      return constructor === undefined ? none : behind(ref, outgoingOf(program, callee.value.unit, constructor, wanted));
    }
    default:
      return none;
  }
}

function outgoingOfHanded(program: Program, ref: CallRef, callee: Callee, wanted: Wanted): readonly Outgoing[] {
  const operations = handedOperations(program, ref, callee).filter((one) => isWanted(program, one.ref, one.callee, wanted));
  return [...operations.map((one) => ({ ...one, hops: [], waited: isWaitedFor(one.ref) })), ...handedByName(program, ref, callee).flatMap((fn) => outgoingOf(program, fn.unit, fn.function, wanted))];
}

function behind(ref: CallRef, reached: readonly Outgoing[]): readonly Outgoing[] {
  const hop: CallRef = { unit: ref.unit, call: ref.call };
  const waits = isWaitedFor(ref);
  return reached.filter(({ hops }) => hops.length < longest).map((one) => ({ ...one, hops: [hop, ...one.hops], waited: one.waited && waits }));
}

const own = new Set<Category>(['database', 'cache', 'lock', 'logging', 'runtime', 'clock', 'delay']);

function isWanted(program: Program, ref: CallRef, { operation, library }: Extract<Callee, { is: 'operation' }>, wanted: Wanted): boolean {
  if (wanted === 'coordination') return operation.is === 'lock' || operation.is === 'lock-section' || (operation.is === 'remote-call' && (operation.lock !== undefined || library.category === 'coordination' || locksInSql(program, ref, library.category)));
  return operation.is === 'remote-call' && (wanted === 'any' || !own.has(library.category));
}

/** `SELECT pg_advisory_lock($1)`. */
function locksInSql(program: Program, ref: CallRef, category: Category): boolean {
  const text = category === 'database' ? sqlOf(program, ref) : undefined;
  return text !== undefined && sqlLocks.some(({ pattern, facts }) => facts.scope === 'session' && pattern.test(text));
}

/** Each remote call once, by its shortest path. */
function nearest(found: readonly Outgoing[]): readonly Outgoing[] {
  const kept = new Set<CallEvent>();
  const byLength = [...found].sort((a, b) => Number(b.waited) - Number(a.waited) || a.hops.length - b.hops.length);
  return byLength.filter(({ ref: { call } }) => !kept.has(call) && kept.add(call)).slice(0, most);
}
