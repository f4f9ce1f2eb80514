/** Locks that are looked at in one step and taken in another: two that look at the same time both find them free. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { effectOf, libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { reachOfCall, type ReachedCall } from '../calls/reach.ts';
import { callsRun } from '../calls/search.ts';
import { calledName, receiverOf } from '../clocks/words.ts';
import { usesOf } from '../clocks/uses.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Program } from '../program/program.ts';
import type { TwoStepLock } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';
import { acquisitionAt } from './roles.ts';
import { writtenAlike } from './same.ts';
import { lockFacts } from './script.ts';
import { newVisit, visitCalls } from './section/visit.ts';

const looking = /^(get|has|exists|ttl|is|check)([A-Z]\w*)?$/;
const taking = /^(set|put|add|store|mark|lock|acquire|take|set_?ex|pset_?ex|setEx|pSetEx)([A-Z]\w*)?$/;
const giving = /^(del|delete|remove|unlink|unlock|release|free|clear)([A-Z]\w*)?$/;

/** More calls than any function has that somebody wrote. */
const mostCalls = 2000;

export function twoStepLocks(program: Program, unit: FileUnit): readonly TwoStepLock[] {
  const found = new Map<CallEvent, TwoStepLock>();
  for (const back of unit.facts.calls) {
    if (!isNamed(unit, back, giving)) continue;
    const all = unit.index.callsOf.get(back.function) ?? [];
    const before = all.length > mostCalls ? [] : all.filter((one) => one.span[1] <= back.span[0] && ofOneKey(unit, one, back));
    const taken = before.filter((one) => isNamed(unit, one, taking)).at(-1);
    if (taken === undefined || found.has(taken)) continue;
    const looked = before.find((one) => one.span[1] <= taken.span[0] && isNamed(unit, one, looking) && decides(program, unit, one));
    const lock = looked && lockOf(program, unit, { looked, taken, back });
    if (lock !== undefined) found.set(taken, lock);
  }
  return [...found.values()];
}

function isNamed(unit: FileUnit, call: CallEvent, names: RegExp): boolean {
  return call.arguments.length > 0 && names.test(calledName(unit, call) ?? '');
}

/** On one store, with one key: what the release is given stands first in the others. */
function ofOneKey(unit: FileUnit, one: CallEvent, back: CallEvent): boolean {
  const [from, to] = [receiverOf(unit, one), receiverOf(unit, back)];
  const isOneStore = from === undefined || to === undefined ? from === to : writtenAlike(unit, from, to);
  return isOneStore && back.arguments.every(({ value }, index) => writtenAlike(unit, value, one.arguments[index]?.value ?? -1));
}

// ------------------------------------------------------------------------------------------------ the look

/** What the look gives is asked for nothing but whether to go on, or to wait. */
function decides(program: Program, unit: FileUnit, look: CallEvent): boolean {
  const truths = new Set<ValueId>([look.result]);
  for (const id of truths) {
    for (const use of usesOf(program, unit).get(id) ?? []) {
      if (use.as === 'same' || use.as === 'operand') truths.add(use.by);
      else if (use.as !== 'test') return false;
    }
  }
  let found = false;
  walk(unit.facts.functions[look.function]?.body ?? [], (node) => {
    if (node.kind === 'loop' && node.test !== undefined && truths.has(node.test)) found = true;
    if (node.kind === 'branch' && truths.has(node.test) && node.then.some(({ kind }) => kind === 'return' || kind === 'throw' || kind === 'continue' || kind === 'break')) found = true;
  });
  return found;
}

// ------------------------------------------------------------------------------------------------ the store

interface Steps {
  readonly looked: CallEvent;
  readonly taken: CallEvent;
  readonly back: CallEvent;
}

function lockOf(program: Program, unit: FileUnit, { looked, taken, back }: Steps): TwoStepLock | undefined {
  const ref = { unit, call: taken };
  const store = storedBy(program, unit, taken, 'write');
  if (store === undefined || storedBy(program, unit, looked, 'read') === undefined || storedBy(program, unit, back, 'write') === undefined) return undefined;
  if (acquisitionAt(program, ref) !== undefined) return undefined;
  const { library, operation } = store.callee;
  const visit = newVisit(program, { ref, library, operation, facts: lockFacts, on: undefined });
  const within = callsRun(unit, taken.function).filter((call) => call.span[0] >= taken.span[1] && call.span[0] < back.span[0]);
  visitCalls(visit, { unit, root: taken.function, from: taken.span[1], frame: undefined }, within);
  return {
    location: locate(unit, taken.span),
    what: calleeName(unit, taken),
    library: libraryRef(program, library, unit.path),
    looked: locate(unit, looked.span),
    effects: [...visit.effects.values()],
    complete: visit.complete,
  };
}

/** A wrapper of a store leads to few calls; whatever leads to more does other work. */
const most = 6;

/** The call that reads or writes a shared cache, by itself or through own functions. */
function storedBy(program: Program, unit: FileUnit, call: CallEvent, what: 'read' | 'write'): ReachedCall | undefined {
  const { calls } = reachOfCall(program, { unit, call });
  if (calls.length > most) return undefined;
  return calls.find(({ ref, callee }) => callee.library.category === 'cache' && (effectOf(program, ref, callee) === 'read') === (what === 'read'));
}
