/** Whether each turn tries the same thing: another item, page or provider is no retry. */
import type { CallEvent, LoopRegion, ObjectMember, Span, Value, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { callsWithin } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { reachOfCall } from '../tried/reach.ts';
import { changeOf } from '../turns/carried.ts';
import { walk } from '../../tree/walk.ts';
import { contains, parameterKey, type Turn } from '../turns/turn.ts';

/** What runs again: the region of a loop, or a function that calls itself. */
export interface Again {
  readonly unit: FileUnit;
  readonly turn: Turn;
  readonly region?: LoopRegion;
}

/** 'counter': the same thing, which is told the number of the turn. */
export type Sameness = 'same' | 'counter' | 'differs';

const order = { same: 0, counter: 1, differs: 2 } as const;

export function sameness(program: Program, loop: Again, calls: readonly CallEvent[]): Sameness {
  const given = (call: CallEvent) => call.arguments.map(({ value }) => of(program, loop, value, 0));
  return worst(calls.map((call) => worst([calleeSameness(program, loop, call), ...given(call), ...statementsIn(program, loop, call).flatMap(given)])));
}

/** What a transaction that is tried does: `insert({ name: candidate(n) })` inserts something else each time; and what a promise is made of. */
function statementsIn(program: Program, { unit }: Again, call: CallEvent): readonly CallEvent[] {
  const found = callees(program, { unit, call });
  const transaction = found.some((callee) => callee.is === 'operation' && callee.operation.is === 'transaction');
  if (!transaction && !found.some((callee) => callee.is === 'builtin' && callee.name === 'Promise')) return [];
  return call.arguments.flatMap(({ value: id }) => {
    const value = unit.facts.values[id];
    if (value?.kind !== 'function') return [];
    return callsWithin(unit, value.function).filter((one) => (transaction ? callees(program, { unit, call: one }).some((callee) => callee.is === 'operation') : reachOfCall(program, { unit, call: one }) !== 'local'));
  });
}

function worst(all: readonly Sameness[]): Sameness {
  return all.reduce((a, b) => (order[b] > order[a] ? b : a), 'same');
}

function calleeSameness(program: Program, loop: Again, call: CallEvent): Sameness {
  const callee = loop.unit.facts.values[call.callee];
  return callee?.kind === 'member' ? of(program, loop, callee.object, 0) : of(program, loop, call.callee, 0);
}

/** Methods that give another element at each call. */
const taking = new Set(['shift', 'pop', 'next', 'dequeue', 'splice', 'take']);

function of(program: Program, loop: Again, id: ValueId, depth: number): Sameness {
  const value = loop.unit.facts.values[id];
  if (value === undefined || depth > 10) return 'same';
  const into = (part: ValueId) => of(program, loop, part, depth + 1);
  switch (value.kind) {
    case 'element':
      return loop.region?.over === value.of ? 'differs' : into(value.of);
    case 'merge':
    case 'variable':
      return carried(program, loop, id, value, depth);
    case 'parameter':
      return parameterSameness(program, loop, id, value);
    case 'member':
      return memberSameness(value, into);
    case 'template':
      return derived(value.parts.map(into));
    case 'binary':
      return worst([into(value.left), into(value.right)]);
    case 'unary':
      return into(value.operand);
    case 'choice':
      return worst([...value.options.map(into), ...(value.test === undefined ? [] : [derived([into(value.test)])])]);
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'object':
      return worst(value.members.map((member) => ('value' in member && !isCredential(member) ? into(member.value) : 'same')));
    case 'array':
      return worst(value.elements.map((element) => into(element.value)));
    case 'rest':
      return into(value.of);
    case 'result':
      return callSameness(program, loop, value.call, into);
    default:
      return 'same';
  }
}

/** Who asks is no part of what is asked. */
function isCredential(member: ObjectMember): boolean {
  return member.kind === 'property' && /^(headers|auth|authorization|credentials)$/i.test(member.key);
}

/** Something that is looked up or made by the counter. */
function derived(parts: readonly Sameness[]): Sameness {
  return worst(parts) === 'same' ? 'same' : 'differs';
}

function memberSameness(value: Extract<Value, { kind: 'member' }>, into: (id: ValueId) => Sameness): Sameness {
  return worst([into(value.object), typeof value.property === 'string' ? 'same' : derived([into(value.property)])]);
}

function carried(program: Program, loop: Again, id: ValueId, value: Extract<Value, { kind: 'merge' | 'variable' }>, depth: number): Sameness {
  const change = changeOf(program, { unit: loop.unit, id }, loop.turn);
  if (change?.how !== 'added' && isChosenAnew(loop, value.binding)) return 'differs';
  if (change !== undefined) return 'counter';
  return value.kind === 'merge' && depth < 6 && !isLoopHead(loop, value) ? worst(value.values.map((one) => of(program, loop, one, depth + 2))) : 'same';
}

/** What the next call of itself is given: the same, a counter, or something else. */
function parameterSameness(program: Program, loop: Again, id: ValueId, value: Extract<Value, { kind: 'parameter' }>): Sameness {
  const next = loop.turn.parameters.get(parameterKey(loop.unit, value.function, value.index));
  if (next === undefined || next === 'counter') return 'same';
  if (changeOf(program, { unit: loop.unit, id }, loop.turn) !== undefined) return countsTurns(loop.unit, value) ? 'counter' : 'differs';
  return isAnother(next.unit, next.id, value, 0) ? 'differs' : 'same';
}

const counters = /attempt|retr(y|ies)|tr(y|ies)|count|left|remain|round|turn|depth|times|delay|backoff|wait|interval|timeout|^(n|i|ms)$/i;

/** `listen(port + 1)` counts too, and what it counts are not the turns. An object may hold anything. */
function countsTurns(unit: FileUnit, value: Extract<Value, { kind: 'parameter' }>): boolean {
  const name = unit.facts.functions[value.function]?.parameters[value.index]?.name;
  return name === undefined || counters.test(name);
}

/** A part of something, or what a call gives: `rest.slice(1)`, `node.next`. */
function isAnother(unit: FileUnit, id: ValueId, own: Extract<Value, { kind: 'parameter' }>, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 4) return false;
  if (value.kind === 'default') return isAnother(unit, value.value, own, depth + 1);
  if (value.kind === 'parameter') return value.function === own.function && value.index !== own.index;
  if (value.kind === 'object') return value.members.some((member) => member.kind === 'property' && !isCredential(member) && isNewObject(unit, member.value));
  return value.kind === 'member' || value.kind === 'result' || value.kind === 'element' || value.kind === 'template' || value.kind === 'awaited';
}

/** An object that is written out anew and takes nothing over. */
function isNewObject(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'object' && value.members.length > 0 && value.members.every(({ kind }) => kind !== 'spread');
}

/** `error.attempt + 1`. */
function isCounted(facts: FileUnit['facts'], id: ValueId): boolean {
  const value = facts.values[id];
  const right = value?.kind === 'binary' ? facts.values[value.right] : undefined;
  return right?.kind === 'constant' && typeof right.value === 'number';
}

/** Another candidate, chosen where the last one failed: `catch { code = draw(); }`, and after it: `name = `${base}-${draw()}``. */
function isChosenAnew(loop: Again, binding: number): boolean {
  const { facts } = loop.unit;
  if (loop.region === undefined) return false;
  const { span: whole } = loop.region;
  const catches: Span[] = [];
  walk([loop.region], (node) => {
    if (node.kind === 'try' && node.catch !== undefined) catches.push(node.catch.span);
  });
  return facts.bindings[binding]?.writes.some((write) => {
    const kind = facts.values[write.value]?.kind;
    if (kind === 'template' && contains(whole, write.span)) return true;
    return catches.some((span) => contains(span, write.span)) && kind !== 'constant' && kind !== 'undefined' && kind !== 'caught' && !isCounted(facts, write.value);
  }) ?? false;
}

function isLoopHead(loop: Again, value: Extract<Value, { kind: 'merge' }>): boolean {
  const head = loop.region?.span;
  return head?.[0] === value.span[0] && head[1] === value.span[1];
}

function callSameness(program: Program, loop: Again, id: number, into: (id: ValueId) => Sameness): Sameness {
  const call = loop.unit.facts.calls[id];
  const callee = call && loop.unit.facts.values[call.callee];
  if (call === undefined || callee === undefined) return 'same';
  const inTurn = loop.region === undefined || (call.span[0] >= loop.region.headSpan[0] && call.span[1] <= loop.region.span[1]);
  if (callee.kind === 'member' && inTurn && typeof callee.property === 'string' && taking.has(callee.property)) return 'differs';
  if (inTurn && callees(program, { unit: loop.unit, call }).some((one) => one.is === 'operation' && one.operation.is === 'random')) return 'differs';
  const parts = call.arguments.map(({ value }) => into(value));
  const object = callee.kind === 'member' ? into(callee.object) : 'same';
  return worst([object, derived(parts)]);
}
