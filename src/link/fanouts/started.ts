/** What a list of promises is made of: the collection that it was made over, and what was started for each element. */
import type { CallEvent, FunctionId, LoopRegion, Span, Value, ValueId } from '../../extract/file-facts.ts';
import { chainOf } from '../errors/failing.ts';
import { outgoingOf, outgoingOfCall, type Outgoing } from '../reach/outgoing.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from '../tree/enclosing.ts';
import { optionsOf } from '../values/abstract.ts';

export interface Started {
  /** What the work is done for each element of: a collection, or the loop that pushes. */
  readonly over: { readonly collection: ValueId } | { readonly loop: LoopRegion };
  /** Remote calls of one element's work. */
  readonly calls: readonly Outgoing[];
  /** The function that one element's work runs in. */
  readonly within: FunctionId;
}

/** Steps from a list to where it is filled. */
const longest = 8;
const mapping = new Set(['map', 'flatMap']);
/** They give a list with the same promises, or some of them. */
const keeping = new Set(['filter', 'flat', 'reverse', 'concat', 'flatten', 'compact', 'sort']);

export function startedIn(program: Program, unit: FileUnit, list: ValueId, depth = 0): readonly Started[] {
  const value = unit.facts.values[list];
  if (value === undefined || depth > longest) return [];
  const follow = (id: ValueId): readonly Started[] => startedIn(program, unit, id, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call === undefined ? [] : byCall(program, unit, call, follow);
    }
    case 'array':
      return [...value.elements.filter(({ spread }) => spread).flatMap((element) => follow(element.value)), ...pushedTo(program, unit, list, value.span)];
    case 'merge':
      return [...value.values.filter((one) => one < list).flatMap(follow), ...pushedTo(program, unit, list, unit.facts.bindings[value.binding]?.writes[0]?.span ?? value.span)];
    case 'choice':
      return value.options.flatMap(follow);
    case 'variable':
      return (unit.facts.bindings[value.binding]?.writes ?? []).flatMap((write) => [...follow(write.value), ...pushedTo(program, unit, list, write.span)]);
    default:
      return [];
  }
}

function byCall(program: Program, unit: FileUnit, call: CallEvent, follow: (id: ValueId) => readonly Started[]): readonly Started[] {
  const callee = unit.facts.values[call.callee];
  const name = callee?.kind === 'member' || callee?.kind === 'import' ? (callee.kind === 'member' ? callee.property : callee.name) : undefined;
  if (typeof name !== 'string') return [];
  const [first, second] = call.arguments;
  // `map(items, run)` of a collection of functions, `Array.from(items, run)`.
  if ((name === 'from' || mapping.has(name)) && first !== undefined && second !== undefined && isFunction(program, unit, second.value)) return mapped(program, unit, first.value, second.value);
  if (callee?.kind !== 'member') return [];
  if (mapping.has(name) && first !== undefined) return mapped(program, unit, callee.object, first.value);
  return keeping.has(name) ? follow(callee.object) : [];
}

function isFunction(program: Program, unit: FileUnit, id: ValueId): boolean {
  return optionsOf(program.evaluate({ unit, id })).some(({ is }) => is === 'function');
}

/** What a function does that is called for each element of a collection. */
export function mapped(program: Program, unit: FileUnit, collection: ValueId, callback: ValueId): readonly Started[] {
  return optionsOf(program.evaluate({ unit, id: callback })).flatMap((one) => {
    if (one.is !== 'function') return [];
    const calls = outgoingOf(program, one.unit, one.function, 'peers');
    return calls.length === 0 ? [] : [{ over: { collection }, calls, within: one.function }];
  });
}

function pushedTo(program: Program, unit: FileUnit, list: ValueId, made: Span): readonly Started[] {
  return pushesOf(unit, list).flatMap((push) => {
    const over = repeatedBy(unit, push, made);
    if (over === undefined) return [];
    const pushed = push.arguments.flatMap(({ value, spread }) => (spread ? [] : chainOf(unit, value)));
    const calls = pushed.flatMap((call) => outgoingOfCall(program, { unit, call }, 'peers'));
    return calls.length === 0 ? [] : [{ over, calls, within: push.function }];
  });
}

function pushesOf(unit: FileUnit, list: ValueId): readonly CallEvent[] {
  const wanted = unit.facts.values[list];
  return unit.facts.calls.filter((call) => {
    const callee = unit.facts.values[call.callee];
    if (callee?.kind !== 'member' || (callee.property !== 'push' && callee.property !== 'add')) return false;
    const object = unit.facts.values[callee.object];
    return callee.object === list || (isVariable(wanted) && isVariable(object) && object.binding === wanted.binding);
  });
}

function isVariable(value: Value | undefined): value is Extract<Value, { kind: 'variable' | 'merge' }> {
  return value?.kind === 'variable' || value?.kind === 'merge';
}

/** The innermost loop that pushes again and again into one list; undefined where each turn has a list of its own. */
function repeatedBy(unit: FileUnit, push: CallEvent, made: Span): Started['over'] | undefined {
  const loops = enclosing(unit, push).map(({ region }) => region).filter((region): region is LoopRegion => region.kind === 'loop' && !holds(region.span, made));
  const loop = loops.at(-1);
  if (loop !== undefined) return { loop };
  const passed = unit.index.passedTo.get(push.function);
  const callee = passed && unit.facts.values[passed.call.callee];
  return callee?.kind === 'member' && callee.property === 'forEach' ? { collection: callee.object } : undefined;
}

function holds([start, end]: Span, inner: Span): boolean {
  return start <= inner[0] && inner[1] <= end;
}
