/** One call of a project function: what its parameters stand for. */
import type { FunctionFacts, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import type { Argument, CallRef, Frame, FunctionValue } from '../values/abstract.ts';
import { partsOf } from '../values/heights.ts';
import { heldBy } from '../tree/held.ts';

/** Calls within calls; more than a chain of wrappers has. */
const deepest = 12;
/** Frames below one call; shared among the calls that a function's result comes from, so that a tree of calls ends, too. */
const room = 512;

/** The frame of a project function called from here; undefined where it would be entered from within itself, or too deep. */
export function frameOfCall(fn: FunctionValue, from: CallRef): Frame | undefined {
  const { frame: caller, unit, call } = from;
  const frames = (caller ?? unit).frames.get(call);
  const known = frames?.find((one) => one.unit === fn.unit && one.function === fn.function && one.receiver === fn.receiver && one.parent === fn.frame);
  if (known !== undefined) return known;
  const left = caller === undefined ? room : Math.floor(caller.room / callsFor(caller) / (from.share ?? 1));
  if (left < 1 || isNested(fn, caller)) return undefined;
  const frame: Frame = {
    unit: fn.unit,
    function: fn.function,
    arguments: argumentsOf(from),
    receiver: fn.receiver,
    parent: fn.frame,
    caller,
    answers: new Map(),
    frames: new Map(),
    room: left,
  };
  if (frames) frames.push(frame);
  else (caller ?? unit).frames.set(call, [frame]);
  return frame;
}

function argumentsOf({ unit, call, frame }: CallRef): readonly Argument[] {
  return call.arguments.flatMap(({ value: id, spread }) => (spread ? restHandedOn(unit, id, frame) : undefined) ?? [{ ref: { unit, id, frame }, spread }]);
}

/** `(...params) => f(...params)`: what the one is given, the other gets. */
function restHandedOn(unit: FileUnit, id: ValueId, frame: Frame | undefined): readonly Argument[] | undefined {
  const value = unit.facts.values[id];
  if (value?.kind !== 'parameter' || !value.rest) return undefined;
  for (let at = frame; at !== undefined; at = at.parent) if (at.unit === unit && at.function === value.function) return at.arguments.slice(value.index);
  return undefined;
}

/** A frame that no call opened: nothing is known of its arguments. */
export function outermostFrame(frame: Pick<Frame, 'unit' | 'function' | 'receiver'>): Frame {
  return { ...frame, arguments: [], answers: new Map(), frames: new Map(), room };
}

function isNested(fn: FunctionValue, from: Frame | undefined): boolean {
  let depth = 0;
  for (let at = from; at !== undefined; at = at.caller) {
    if ((at.unit === fn.unit && at.function === fn.function) || ++depth > deepest) return true;
  }
  return false;
}

const known = new WeakMap<FunctionFacts, number>();

/** How many calls of the program's functions its result may come from, that of a constructor by way of its fields; at least one. */
function callsFor({ unit, function: id }: Frame): number {
  const facts = unit.facts.functions[id];
  if (facts === undefined) return 1;
  let count = known.get(facts);
  if (count === undefined) known.set(facts, (count = Math.max(1, countCalls(unit, facts))));
  return count;
}

function countCalls(unit: FileUnit, facts: FunctionFacts): number {
  const found = new Set<ValueId>(resultsOf(unit, facts));
  let count = 0;
  for (const id of found) {
    const value = unit.facts.values[id];
    if (value === undefined) continue;
    if (value.kind === 'result' && mayBeOwn(unit, unit.facts.calls[value.call]?.callee)) count += 1;
    for (const part of [...partsOf(value, unit.facts.calls), ...(heldBy(unit, value) ?? [])]) found.add(part);
  }
  return count;
}

/** Not what a global gives: `JSON.stringify(…)`. */
function mayBeOwn({ facts: { values } }: FileUnit, callee: ValueId | undefined): boolean {
  let value = values[callee ?? -1];
  while (value?.kind === 'member') value = values[value.object];
  return value?.kind !== 'global';
}

function resultsOf(unit: FileUnit, { id, body, kind, class: of }: FunctionFacts): readonly ValueId[] {
  if (kind === 'constructor') {
    const fields = unit.facts.classes[of ?? -1]?.fields ?? [];
    return fields.flatMap((field) => field.writes.filter((write) => write.function === id).map(({ value }) => value));
  }
  const returned: ValueId[] = [];
  walk(body, (node) => {
    if (node.kind === 'return' && node.value !== undefined) returned.push(node.value);
  });
  return returned;
}
