/** Wrappers whose callers all leave the deadline out: the wrapper is the cause, and not each of them. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';
import { constructionsOf } from '../values/constructions.ts';
import { defaultDeadline } from './call.ts';
import { isCalledHere, isRemote } from './forwarding.ts';
import { toDeadline } from './outcome.ts';
import { wrappedAt, type Wrapped } from './wrapped.ts';

/** So many callers make a request the one request of a whole library; a client is the cause at its construction anyway. */
const many = { call: 30, client: 2 };
/** Callers that leave it out for one that does not: so few that set one are exceptions, and not the way it is meant. */
const exceptional = 10;

export interface CommonCause {
  /** The request or the client, as one of its callers leaves it. */
  readonly wrapped: Wrapped;
  /** Callers that leave the deadline out: all there are, or nearly. */
  readonly silent: readonly CallRef[];
}

/** The cause that is reported at this call: itself, or the construction of the own class whose request it is. */
export function commonCauseAt(program: Program, { unit, call }: CallRef): CommonCause | undefined {
  return causes(program, unit).at.get(call);
}

/** Whether something else answers for what this caller leaves out. */
export function hasCommonCause(program: Program, unit: FileUnit, { ref }: Wrapped): boolean {
  return causes(program, unit).roots.has(ref.call);
}

interface Causes {
  /** By the call at which they are reported. */
  readonly at: ReadonlyMap<CallEvent, CommonCause>;
  readonly roots: ReadonlySet<CallEvent>;
}

interface Callers {
  readonly wrapped: Wrapped;
  readonly silent: CallRef[];
  /** How many set one. */
  set: number;
  /** How many may. */
  open: number;
}

/** A closed world has one index; in an open one a file knows its own calls. */
function causes(program: Program, unit: FileUnit): Causes {
  const { files } = program;
  return once(program, 'common causes', files === undefined ? unit : 'program', { at: new Map(), roots: new Set() }, () => {
    const units = files === undefined ? [unit] : files.map((path) => program.unit(path)).filter((one) => one !== undefined);
    const common = [...callersByRoot(program, units).values()].filter(isCommon);
    const at = common.flatMap((cause) => placesOf(program, cause).map((place) => [place, cause] as const));
    return { at: new Map(at), roots: new Set(common.map(({ wrapped }) => wrapped.ref.call)) };
  });
}

function isCommon({ wrapped, silent, set, open }: Callers): boolean {
  return silent.length >= many[isRemote(wrapped.callee) ? 'call' : 'client'] && silent.length >= (set + open) * exceptional;
}

function callersByRoot(program: Program, units: readonly FileUnit[]): ReadonlyMap<CallEvent, Callers> {
  const index = new Map<CallEvent, Callers>();
  for (const unit of units) for (const call of unit.facts.calls) {
    for (const callee of callees(program, { unit, call })) {
      if (callee.is !== 'function') continue;
      for (const wrapped of wrappedAt(program, { unit, call }, callee.fn)) record(program, index, { unit, call }, wrapped);
    }
  }
  return index;
}

function record(program: Program, index: Map<CallEvent, Callers>, from: CallRef, wrapped: Wrapped): void {
  const callers = index.get(wrapped.ref.call) ?? { wrapped, silent: [], set: 0, open: 0 };
  const { kind } = toDeadline(wrapped.outcome, () => defaultDeadline(wrapped.facts));
  if (kind === 'none') callers.silent.push(from);
  if (kind === 'set' || kind === 'default') callers.set++;
  if (kind === 'unknown' && (wrapped.outcome.kind !== 'parameter' || !isCalledHere(program, from.unit, wrapped.outcome.value))) callers.open++;
  index.set(wrapped.ref.call, callers);
}

/** Where the program makes the objects whose method sends the request; the request itself where it makes none. */
function placesOf(program: Program, { wrapped }: CommonCause): readonly CallEvent[] {
  const { unit, call } = wrapped.ref;
  const owner = isRemote(wrapped.callee) ? ownerOf(unit, call.function) : undefined;
  const made = owner === undefined ? [] : constructionsOf(program, unit, owner);
  return made.length > 0 ? made.map((one) => one.call) : [call];
}

function ownerOf(unit: FileUnit, id: number): number | undefined {
  for (let at = unit.facts.functions[id]; at !== undefined; at = at.parent === undefined ? undefined : unit.facts.functions[at.parent]) {
    if (at.class !== undefined) return at.static === true ? undefined : at.class;
  }
  return undefined;
}
