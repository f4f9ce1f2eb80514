/** Calls that wait for all promises of a list: the language's own, and own functions that hand a list to those. */
import type { CallEvent, FunctionFacts, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

export interface Gathering {
  readonly ref: CallRef;
  /** As written: `Promise.all`, `promiseAll`. */
  readonly what: string;
  /** The list of promises; or the collection and the function that is called for each of its elements. */
  readonly list: ValueId;
  readonly each?: ValueId;
}

const combinators = new Set(['all', 'allSettled', 'race', 'any']);

export function gatheringsIn(program: Program, unit: FileUnit): readonly Gathering[] {
  return unit.facts.calls.flatMap((call) => {
    const list = gatheredBy(unit, call);
    const found = list === undefined ? throughOwn(program, unit, call) : { list };
    return found === undefined ? [] : [{ ref: { unit, call }, what: calleeName(unit, call), ...found }];
  });
}

function gatheredBy(unit: FileUnit, call: CallEvent): ValueId | undefined {
  const callee = unit.facts.values[call.callee];
  const object = callee?.kind === 'member' ? unit.facts.values[callee.object] : undefined;
  const [first] = call.arguments;
  if (callee?.kind !== 'member' || typeof callee.property !== 'string' || !combinators.has(callee.property) || first === undefined || first.spread) return undefined;
  // Another library's Promise does the same under the same names.
  return object?.kind === 'global' ? (object.name === 'Promise' ? first.value : undefined) : isPromiseImport(unit, callee.object) ? first.value : undefined;
}

function isPromiseImport(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return (value?.kind === 'import' || value?.kind === 'module') && value.specifier === 'bluebird';
}

interface Handed {
  /** The parameter that is the list, or the collection. */
  readonly list: number;
  /** The parameter that is called for each element. */
  readonly each?: number;
}

function throughOwn(program: Program, unit: FileUnit, call: CallEvent): Pick<Gathering, 'list' | 'each'> | undefined {
  if (call.construct || call.arguments.length === 0 || call.arguments.some(({ spread }) => spread)) return undefined;
  for (const callee of callees(program, { unit, call })) {
    if (callee.is !== 'function') continue;
    const handed = handedIn(program, callee.fn.unit, callee.fn.function);
    const list = handed && call.arguments[handed.list]?.value;
    const each = handed?.each === undefined ? undefined : call.arguments[handed.each]?.value;
    if (list !== undefined && (handed?.each === undefined || each !== undefined)) return { list, ...(each === undefined ? {} : { each }) };
  }
  return undefined;
}

/** What of its parameters a function gathers: `(promises) => Promise.all(promises)`, `(items, run) => Promise.all(items.map(run))`. */
function handedIn(program: Program, unit: FileUnit, id: FunctionId): Handed | undefined {
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.kind === 'module' || facts.parameters.length === 0) return undefined;
  return once(program, 'gathers', facts, undefined, () => {
    const lists = (unit.index.callsOf.get(id) ?? []).map((call) => gatheredBy(unit, call)).filter((list) => list !== undefined);
    return lists.map((list) => parametersOf(unit, facts, list)).find((handed) => handed !== undefined);
  });
}

function parametersOf(unit: FileUnit, facts: FunctionFacts, list: ValueId): Handed | undefined {
  const direct = positionOf(unit, facts, list);
  if (direct !== undefined) return { list: direct };
  const value = unit.facts.values[list];
  const mapped = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  const callee = mapped && unit.facts.values[mapped.callee];
  if (mapped === undefined || callee?.kind !== 'member' || callee.property !== 'map') return undefined;
  const collection = positionOf(unit, facts, callee.object);
  const each = positionOf(unit, facts, mapped.arguments[0]?.value ?? -1) ?? calledWithin(unit, facts, mapped.arguments[0]?.value ?? -1);
  return collection === undefined || each === undefined ? undefined : { list: collection, each };
}

/** `items.map((item) => run(item))`, `items.map(async (item, i) => { … await run(item) })`. */
function calledWithin(unit: FileUnit, facts: FunctionFacts, callback: ValueId): number | undefined {
  const value = unit.facts.values[callback];
  const calls = value?.kind === 'function' ? (unit.index.callsOf.get(value.function) ?? []) : [];
  return calls.map((call) => positionOf(unit, facts, call.callee)).find((position) => position !== undefined);
}

function positionOf(unit: FileUnit, facts: FunctionFacts, id: ValueId): number | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'parameter' && value.function === facts.id ? value.index : undefined;
}
