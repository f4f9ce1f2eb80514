/** Own functions that hand options of theirs on to a library: what a caller writes there counts where it is written. */
import type { CallEvent, ClassFacts, FunctionId, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { outermostFrame } from '../../calls/frames.ts';
import { callsTo, callsWithin } from '../../calls/search.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { CallRef, Frame, FunctionValue, InstanceValue } from '../../values/abstract.ts';
import { constructsAt } from './describe.ts';
import { optionSites } from './site.ts';
import { writtenAt } from './written.ts';

/** A call in a function's body that leads to a library with what the function is given. */
interface Sink {
  readonly unit: FileUnit;
  readonly call: CallEvent;
  /** What stands behind it, where the call is one of a project function. */
  readonly inner?: { readonly fn: FunctionValue; readonly sink: Sink };
}

const mostSinks = 8;

function sinksOf(program: Program, fn: FunctionValue): readonly Sink[] {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || facts.kind === 'module') return [];
  return once<readonly Sink[]>(program, 'retries: option sinks', facts, [], () =>
    callsWithin(fn.unit, fn.function).flatMap((call) => sinksAt(program, { unit: fn.unit, call })).slice(0, mostSinks));
}

function sinksAt(program: Program, ref: CallRef): readonly Sink[] {
  const { unit, call } = ref;
  if (optionSites(program, ref).some((site) => !site.explicit && isOpen(program, site.options, [...site.facts.attempts.paths, site.facts.delay.computed]))) return [{ unit, call }];
  if (call.arguments.length === 0) return [];
  return callees(program, ref).flatMap((callee) => (callee.is === 'function' ? sinksOf(program, callee.fn).map((sink): Sink => ({ unit, call, inner: { fn: callee.fn, sink } })) : []));
}

/** Whether the options may hold what is not in sight from here: a parameter, or a field of `this` that subclasses override. */
function isOpen(program: Program, options: Parameters<typeof writtenAt>[1], paths: readonly (string | undefined)[]): boolean {
  return paths.some((path) => path !== undefined && writtenAt(program, options, path).open) || spreadsThis(options);
}

function spreadsThis(options: Parameters<typeof writtenAt>[1]): boolean {
  if (options.is === 'merged') return options.parts.some(spreadsThis);
  if (options.is === 'choice') return options.options.some(spreadsThis);
  if (options.is !== 'object') return false;
  const { facts } = options.ref.unit;
  const isOwn = (id: ValueId): boolean => {
    const value = facts.values[id];
    return value?.kind === 'member' && facts.values[value.object]?.kind === 'this';
  };
  const literal = facts.values[options.ref.id];
  return literal?.kind === 'object' && literal.members.some((member) => member.kind === 'spread' && isOwn(member.value));
}

// ------------------------------------------------------------------------------------------------ from a caller

/** Options written in this file that own functions hand on. */
export function handedOn(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  const byCall = callsTo(program, unit, 'function').flatMap((call) => {
    if (call.arguments.length === 0) return [];
    const ref: CallRef = { unit, call };
    return callees(program, ref).flatMap((callee) => (callee.is === 'function' ? throughSinks(program, unit, callee.fn, () => program.frame(callee.fn, ref)) : []));
  });
  return [...byCall, ...unit.facts.classes.flatMap((one) => bySubclass(program, unit, one))];
}

function throughSinks(program: Program, unit: FileUnit, fn: FunctionValue, enter: () => Frame | undefined): readonly RetryConstruct[] {
  const sinks = sinksOf(program, fn);
  const frame = sinks.length === 0 ? undefined : enter();
  return frame === undefined ? [] : sinks.flatMap((sink) => atSink(program, unit, sink, frame));
}

function atSink(program: Program, unit: FileUnit, { unit: at, call, inner }: Sink, frame: Frame): readonly RetryConstruct[] {
  const ref: CallRef = { unit: at, call, frame };
  if (inner === undefined) return constructsAt(program, unit, ref, true);
  const next = program.frame(inner.fn, ref);
  return next === undefined ? [] : atSink(program, unit, inner.sink, next);
}

/** A class that overrides what a method of its parent hands on: `get options() { return { attempts: 3 } }`. */
function bySubclass(program: Program, unit: FileUnit, facts: ClassFacts): readonly RetryConstruct[] {
  const receiver: InstanceValue = { is: 'instance', unit, class: facts.id };
  return lineage(program, receiver).flatMap(({ unit: at, class: id }) =>
    (at.facts.classes[id]?.methods ?? []).flatMap((method) => throughSinks(program, unit, { is: 'function', unit: at, function: method.function, receiver }, () => frameOn(at, method.function, receiver))));
}

function lineage(program: Program, instance: InstanceValue): readonly InstanceValue[] {
  const found: InstanceValue[] = [instance];
  for (const { unit, class: id } of found) {
    const parent = unit.facts.classes[id]?.extends;
    const value = parent === undefined ? undefined : program.evaluate({ unit, id: parent });
    if (value?.is === 'class' && found.length < 8) found.push({ is: 'instance', unit: value.unit, class: value.class });
  }
  return found;
}

function frameOn(unit: FileUnit, id: FunctionId, receiver: InstanceValue): Frame {
  return outermostFrame({ unit, function: id, receiver });
}
