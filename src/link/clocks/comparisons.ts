/** Every place of a file where one thing is compared with another as earlier or later. */
import type { CallEvent, FunctionId, ObjectMember, Span, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import { calledName, callOf, receiverOf } from './words.ts';

export interface Comparison {
  readonly span: Span;
  readonly function: FunctionId;
  readonly left: ValueId;
  readonly right: ValueId;
  /** The value of the comparison. */
  readonly value: ValueId;
  /** `a - b > limit`: how far apart they are. */
  readonly difference: boolean;
  readonly limit?: ValueId;
  readonly equality: boolean;
}

/** `{ updatedAt: { $gt: value } }`, `gt(orders.updatedAt, value)`: the store compares. */
export interface QueryComparison {
  readonly span: Span;
  /** The object literal that holds the key, or the call that stands for the condition. */
  readonly within: ValueId;
  readonly key: string;
  readonly value: ValueId;
  readonly later: boolean;
}

const relations = new Set(['<', '>', '<=', '>=']);
const equalities = new Set(['==', '===', '!=', '!==']);

export function comparisonsIn(unit: FileUnit): readonly Comparison[] {
  const found: Comparison[] = [];
  for (const fn of unit.facts.functions) {
    walk(fn.body, (node) => {
      if (node.kind !== 'compare') return;
      const equality = equalities.has(node.operator);
      if (!equality && !relations.has(node.operator)) return;
      found.push({ span: node.span, function: fn.id, value: node.value, equality, ...sides(unit, node.left, node.right) });
    });
  }
  for (const call of unit.facts.calls) found.push(...comparingCall(unit, call));
  return found;
}

function sides(unit: FileUnit, left: ValueId, right: ValueId): Pick<Comparison, 'left' | 'right' | 'difference' | 'limit'> {
  for (const [id, limit] of [[left, right], [right, left]] as const) {
    const value = unit.facts.values[id];
    if (value?.kind === 'binary' && value.operator === '-') return { left: value.left, right: value.right, difference: true, limit };
  }
  return { left, right, difference: false };
}

/** `isBefore(a, b)`, `a.isAfter(b)`. */
function comparingCall(unit: FileUnit, call: CallEvent): readonly Comparison[] {
  if (!/^is(Same)?(Or)?(Before|After)$/.test(calledName(unit, call) ?? '')) return [];
  const given = call.arguments.map(({ value }) => value);
  const [left, right] = given.length === 1 ? [receiverOf(unit, call), ...given] : given;
  if (left === undefined || right === undefined) return [];
  return [{ span: call.span, function: call.function, left, right, value: call.result, difference: false, equality: false }];
}

// ------------------------------------------------------------------------------------------------ queries

export function queryComparisonsIn(unit: FileUnit): readonly QueryComparison[] {
  const found: QueryComparison[] = [];
  for (const { id: within, members } of unit.index.objects) {
    for (const member of members) {
      if (member.kind !== 'property') continue;
      for (const side of relationsOf(unit, member.value)) found.push({ span: member.span, within, key: member.key.split('.').at(-1) ?? member.key, ...side });
    }
  }
  for (const call of unit.facts.calls) found.push(...conditionBuilt(unit, call));
  return found;
}

/** `lt(jobs.lockedAt, value)` of Drizzle: the column and what it is compared with. */
function conditionBuilt(unit: FileUnit, call: CallEvent): readonly QueryComparison[] {
  const [column, value] = call.arguments.map((argument) => argument.value);
  const callee = unit.facts.values[call.callee];
  if (column === undefined || value === undefined || callee?.kind !== 'import' || !/^[gl]te?$/.test(callee.name) || !callee.specifier.startsWith('drizzle-orm')) return [];
  const member = unit.facts.values[column];
  if (member?.kind !== 'member' || typeof member.property !== 'string') return [];
  return [{ span: call.span, within: call.result, key: member.property, value, later: callee.name.startsWith('g') }];
}

function relationsOf(unit: FileUnit, id: ValueId): readonly { readonly value: ValueId; readonly later: boolean }[] {
  const value = unit.facts.values[id];
  if (value?.kind === 'object') {
    return value.members.flatMap((member) => {
      const relation = relationName(unit, member);
      return relation === undefined || member.kind === 'accessor' ? [] : [{ value: member.value, later: relation.startsWith('g') }];
    });
  }
  const call = callOf(unit, id);
  return call === undefined ? [] : relationCall(unit, call);
}

/** `MoreThan(value)`. */
function relationCall(unit: FileUnit, call: CallEvent): ReturnType<typeof relationsOf> {
  const name = /^(less|more)than(orequal)?$/i.exec(calledName(unit, call) ?? '');
  const given = call.arguments[0]?.value;
  return name === null || given === undefined ? [] : [{ value: given, later: name[1]?.toLowerCase() === 'more' }];
}

function relationName(unit: FileUnit, member: ObjectMember): string | undefined {
  const key = member.kind === 'property' ? member.key : member.kind === 'computed' ? computedName(unit, member.key) : undefined;
  return /^\$?([gl]te?)$/.exec(key ?? '')?.[1];
}

/** `[Op.gt]`. */
function computedName(unit: FileUnit, id: ValueId): string | undefined {
  const key = unit.facts.values[id];
  return key?.kind === 'member' && typeof key.property === 'string' ? key.property : undefined;
}
