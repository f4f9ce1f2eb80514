/** Stamps of two things compared with each other, where the answer decides something. */
import type { CallEvent, FunctionId, ValueId } from '../../extract/file-facts.ts';
import { effectOf } from '../calls/effect.ts';
import { reachOf } from '../calls/reach.ts';
import { writtenAlike } from '../locks/same.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import type { ClockDecision } from '../program-facts.ts';
import { callersOf } from './callers.ts';
import type { Comparison, QueryComparison } from './comparisons.ts';
import { decision } from './decision.ts';
import { holdingOf } from './holding.ts';
import { isAsked, isNeighbour, speaksOfReading } from './names.ts';
import type { StampOrigin } from './origin.ts';
import { sinksOf } from './sinks.ts';
import { usesOf } from './uses.ts';
import { calledName, wordsOf } from './words.ts';
import { holdsTime, stampAt, stampsOf } from './stamps.ts';

export function orderCompared(program: Program, unit: FileUnit, comparison: Comparison): readonly ClockDecision[] {
  const { left, right, span, difference, equality } = comparison;
  if (difference || equality) return [];
  const one = stampAt(program, unit, left);
  const other = stampAt(program, unit, right);
  if (one === undefined || other === undefined || writtenAlike(unit, one.of, other.of)) return [];
  if (isOneService(unit, one, other)) return [];
  if ([one, other].some((stamp) => stamp.shifted || !isOthers(unit, stamp)) || keepsExtreme(unit, comparison)) return [];
  const consequence = consequenceOf(program, unit, comparison, [one.of, other.of]);
  if (consequence === undefined) return [];
  const clock = stampsOf(program, unit).get(one.name) ?? 'wall';
  return [{ ...decision(unit, span, { decides: consequence, subject: one.name }), clock }];
}

/** `if (row.at < first.at) first.at = row.at`: the earliest or latest of many is kept, whoever stamped it. */
function keepsExtreme(unit: FileUnit, { function: id, value, left, right }: Comparison): boolean {
  let found = false;
  walk(unit.facts.functions[id]?.body ?? [], (node) => {
    if (node.kind !== 'branch' || node.test !== value || node.else.length > 0) return;
    const [only, ...others] = node.then;
    if (others.length === 0 && only?.kind === 'write' && only.value !== undefined && [left, right].some((side) => writtenAlike(unit, side, only.value ?? -1))) found = true;
  });
  return found;
}

/** `ours.providerData.modifiedAt`, `theirs.providerData.modifiedAt`: one service outside has stamped both. */
function isOneService(unit: FileUnit, one: StampOrigin, other: StampOrigin): boolean {
  const [a, b] = [one, other].map(({ of }) => wordsOf(unit, of).at(-1));
  return a !== undefined && a === b && /^(provider|vendor|external|upstream)/i.test(a);
}

/** No field of the process's own object, and no place in a list. */
function isOthers(unit: FileUnit, stamp: StampOrigin): boolean {
  return unit.facts.values[stamp.of]?.kind !== 'this' && !wordsOf(unit, stamp.of).slice(-1).some(isAsked);
}

// ------------------------------------------------------------------------------------------------ what follows

function consequenceOf(program: Program, unit: FileUnit, comparison: Comparison, things: readonly ValueId[]): 'order' | 'last-write-wins' | undefined {
  const places = placesOf(program, unit, comparison.value);
  if (places.includes('test')) return behindTest(program, unit, comparison.function, things);
  if (!places.includes('return')) return undefined;
  const picking = pickedBy(program, unit, comparison.function);
  if (picking !== undefined) return picking ? 'order' : undefined;
  return callersOf(program, unit, comparison.function).some(({ unit: from, call }) => placesOf(program, from, call.result).includes('test') && writes(program, from, call.function)) ? 'order' : undefined;
}

function behindTest(program: Program, unit: FileUnit, id: FunctionId, things: readonly ValueId[]): 'order' | 'last-write-wins' | undefined {
  if (!writes(program, unit, id)) return undefined;
  return things.some((thing) => isStored(program, unit, id, thing)) ? 'last-write-wins' : 'order';
}

/** The function, or one around it, leads to a call of another process that changes something. */
function writes(program: Program, unit: FileUnit, id: FunctionId): boolean {
  const reach = reachOf(program, unit, id);
  return reach.calls.some(({ ref, callee }) => effectOf(program, ref, callee) !== 'read');
}

/** One of the two is written over what is there, in the function itself. */
function isStored(program: Program, unit: FileUnit, id: FunctionId, thing: ValueId): boolean {
  return sinksOf(program, unit, thing).some(({ call }) => call.function === id && /^(set|put|save|upsert|replace|hset|update)/i.test(calledName(unit, call) ?? ''));
}

/** Where a truth goes: into a test, or out of the function. */
function placesOf(program: Program, unit: FileUnit, id: ValueId): readonly ('test' | 'return')[] {
  const found = new Set<'test' | 'return'>();
  const open = [id];
  for (const at of open) {
    if (open.length > 40) break;
    for (const use of usesOf(program, unit).get(at) ?? []) {
      if (use.as === 'test' || use.as === 'return') found.add(use.as);
      if (use.as === 'same' || use.as === 'operand') open.push(use.by);
    }
  }
  return [...found];
}

/** Given to `filter`, `some`, `find`: whether what is picked decides something by being there. Undefined: it is no such callback. */
function pickedBy(program: Program, unit: FileUnit, id: FunctionId): boolean | undefined {
  const facts = unit.facts.functions[id];
  const use = facts && (usesOf(program, unit).get(facts.value) ?? []).find((one) => one.as === 'argument');
  if (use?.as !== 'argument') return undefined;
  if (!/^(filter|some|every|find|findLast|findIndex)$/.test(calledName(unit, use.call) ?? '')) return false;
  return isTested(program, unit, use.call.result);
}

/** `picked.length` in a test or a switch. */
function isTested(program: Program, unit: FileUnit, id: ValueId): boolean {
  const direct = placesOf(program, unit, id).includes('test');
  return direct || (usesOf(program, unit).get(id) ?? []).some((use) => use.as === 'object' && use.property === 'length' && placesOf(program, unit, use.by).includes('test'));
}

// ------------------------------------------------------------------------------------------------ queries

const listing = ['order', 'orderBy', 'sort', 'limit', 'take', 'skip', 'offset', 'include', 'attributes'];
const asking = /^(find|findOne|findFirst|findAll|findMany|count|update|updateOne|updateMany|exists|getOne|findOneAndUpdate)$/;

/** `{ updatedAt: { $gt: comment.createdAt } }`: rows that others stamped, against a stamp of one more. */
export function orderQueried(program: Program, unit: FileUnit, query: QueryComparison): readonly ClockDecision[] {
  if (!holdsTime(program, unit, query.key)) return [];
  const holding = holdingOf(program, unit, query.within);
  if (holding === undefined || listing.some((key) => holding.keys.has(key)) || isBetween(unit, query) || marksReading(unit, holding.call)) return [];
  if (!asking.test(calledName(unit, holding.call) ?? '') || isChained(program, unit, holding.call.result)) return [];
  const found = carriedStamp(program, unit, query.value);
  return found ? [decision(unit, query.span, { decides: 'order', subject: query.key })] : [];
}

/** `updateMany({ where, data: { readAt: now } })`: what a person has read is noted. */
function marksReading(unit: FileUnit, call: CallEvent): boolean {
  const written = call.arguments.flatMap(({ value }) => membersAt(unit, value)).flatMap(({ key, value }) => (/^(data|\$set|set)$/.test(key) ? membersAt(unit, value) : []));
  return written.length > 0 && written.every(({ key }) => speaksOfReading(key));
}

function membersAt(unit: FileUnit, id: ValueId): readonly { readonly key: string; readonly value: ValueId }[] {
  const value = unit.facts.values[id];
  return value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member] : [])) : [];
}

/** From and to: a window. */
function isBetween(unit: FileUnit, query: QueryComparison): boolean {
  const within = unit.facts.values[query.within];
  const member = within?.kind === 'object' ? within.members.find(({ span }) => span === query.span) : undefined;
  const value = member?.kind === 'property' ? unit.facts.values[member.value] : undefined;
  return value?.kind === 'object' && value.members.length > 1;
}

/** `find(…).sort(…)`: a page of a list. */
function isChained(program: Program, unit: FileUnit, id: ValueId): boolean {
  return (usesOf(program, unit).get(id) ?? []).some((use) => use.as === 'object' && typeof use.property === 'string' && /^(sort|limit|orderBy|skip)$/.test(use.property));
}

/** The value is a stamp of a thing; or an argument that a caller fills with one. */
function carriedStamp(program: Program, unit: FileUnit, id: ValueId): boolean {
  const own = stampAt(program, unit, id);
  if (own !== undefined) return isOthers(unit, own) && !speaksOfReading(own.name) && !wordsOf(unit, own.of).slice(-1).some(isNeighbour);
  const value = unit.facts.values[id];
  if (value?.kind !== 'parameter') return false;
  return callersOf(program, unit, value.function).some(({ unit: from, call }) => {
    const given = call.arguments[value.index];
    const stamp = given && stampAt(program, from, given.value);
    return stamp !== undefined && isOthers(from, stamp);
  });
}
