/** The remote calls that a function leads to, through project functions. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';
import { callees, type Callee } from './callee.ts';
import { callsRun } from './search.ts';

export interface ReachedCall {
  readonly ref: CallRef;
  readonly callee: Extract<Callee, { is: 'operation' }>;
}

export interface Reach {
  /** First ones first; at most as many as a message or a judgement needs. */
  readonly calls: readonly ReachedCall[];
  /** False when something that is called could not be followed. */
  readonly complete: boolean;
}

/** More remote calls than this behind one function change no answer. */
const most = 40;
const nothing: Reach = { calls: [], complete: true };

export function reachOf(program: Program, unit: FileUnit, id: FunctionId): Reach {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return nothing;
  return once(program, 'reach', facts, nothing, () => together(callsRun(unit, id).map((call) => reachOfCall(program, { unit, call }))));
}

export function reachOfCall(program: Program, ref: CallRef): Reach {
  return together(callees(program, ref).map((callee) => reachOfCallee(program, ref, callee)));
}

function reachOfCallee(program: Program, ref: CallRef, callee: Callee): Reach {
  switch (callee.is) {
    case 'operation':
      return { calls: callee.operation.is === 'remote-call' ? [{ ref, callee }] : [], complete: true };
    case 'function':
      return reachOf(program, callee.fn.unit, callee.fn.function);
    case 'builtin':
      return nothing;
    case 'class': {
      const constructor = callee.value.unit.facts.classes[callee.value.class]?.constructor_;
      return constructor === undefined ? nothing : reachOf(program, callee.value.unit, constructor);
    }
    default:
      return { calls: [], complete: false };
  }
}

export function together(parts: readonly Reach[]): Reach {
  return { calls: firstOf(parts.flatMap(({ calls }) => calls)), complete: parts.every(({ complete }) => complete) };
}

/** Each once, where functions call each other, and no more than are needed. */
export function firstOf(calls: readonly ReachedCall[]): readonly ReachedCall[] {
  const found = new Map<CallEvent, ReachedCall[]>();
  return calls.filter((one) => isNew(found, one)).slice(0, most);
}

function isNew(found: Map<CallEvent, ReachedCall[]>, one: ReachedCall): boolean {
  const known = found.get(one.ref.call);
  if (known === undefined) found.set(one.ref.call, [one]);
  else if (known.some(({ callee }) => callee.operation === one.callee.operation)) return false;
  else known.push(one);
  return true;
}
