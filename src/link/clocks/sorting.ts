/** Sorts by a stamp, and whether what comes first decides a state. */
import type { CallEvent, FunctionId, Value, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { callersOf } from './callers.ts';
import { decision } from './decision.ts';
import { stampAt } from './stamps.ts';
import { usesOf, type Use } from './uses.ts';
import { calledName } from './words.ts';

export function sortsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return unit.facts.calls.flatMap((call) => {
    const name = calledName(unit, call);
    if (name !== 'sort' && name !== 'toSorted') return [];
    const stamp = sortedBy(program, unit, call);
    if (stamp === undefined) return [];
    const decides = endDecides(program, { unit, id: call.result }, 0, new Set());
    return [decision(unit, call.span, decides ? { decides: 'order', subject: stamp } : { decides: 'none', harmless: 'display', subject: stamp })];
  });
}

/** `(a, b) => a.at - b.at`, over one member of both. */
function sortedBy(program: Program, unit: FileUnit, call: CallEvent): string | undefined {
  const comparator = call.arguments[0] && unit.facts.values[call.arguments[0].value];
  const value = comparator?.kind === 'function' ? givenBy(unit, comparator.function) : undefined;
  if (value?.kind !== 'binary' || value.operator !== '-') return undefined;
  const names = [value.left, value.right].map((id) => stampAt(program, unit, id)?.name);
  return names[0] === names[1] ? names[0] : undefined;
}

/** What a function of a single return gives. */
function givenBy(unit: FileUnit, id: FunctionId): Value | undefined {
  const [only, ...more] = (unit.facts.functions[id]?.body ?? []).flatMap((node) => (node.kind === 'return' ? [node.value] : []));
  return only === undefined || more.length > 0 ? undefined : unit.facts.values[only];
}

// ------------------------------------------------------------------------------------------------ the first one

interface At {
  readonly unit: FileUnit;
  readonly id: ValueId;
}

const deepest = 7;

/** The first or last element, wherever the sorted list goes, is asked what it is. */
function endDecides(program: Program, at: At, depth: number, seen: Set<string>): boolean {
  const key = `${at.unit.path}:${String(at.id)}`;
  if (depth > deepest || seen.has(key)) return false;
  seen.add(key);
  return (usesOf(program, at.unit).get(at.id) ?? []).some((use) => {
    if (use.as === 'object' && isEnd(use)) return isAsked(program, at.unit, use.by);
    if (use.as === 'callee') return isEndCall(at.unit, use.call) && isAsked(program, at.unit, use.call.result);
    return onward(program, at, use).some((next) => endDecides(program, next, depth + 1, seen));
  });
}

function isEnd(use: Extract<Use, { as: 'object' }>): boolean {
  return use.property === '0';
}

function isEndCall(unit: FileUnit, call: CallEvent): boolean {
  const name = calledName(unit, call);
  if (name === 'pop' || name === 'shift') return true;
  const index = call.arguments[0] && unit.facts.values[call.arguments[0].value];
  return name === 'at' && index?.kind === 'constant' && (index.value === 0 || index.value === -1);
}

function onward(program: Program, { unit, id }: At, use: Use): readonly At[] {
  switch (use.as) {
    case 'same':
      return [{ unit, id: use.by }];
    case 'object':
      // A method of the list, or an index by a value: `list[0]` is written so too.
      return typeof use.property === 'string' ? methodResults(program, unit, use.by, use.property) : indexed(program, unit, use);
    case 'return':
      return callersOf(program, unit, use.function).map(({ unit: from, call }) => ({ unit: from, id: call.result }));
    case 'argument':
      return passedThrough(program, unit, id, use.call);
    default:
      return [];
  }
}

function methodResults(program: Program, unit: FileUnit, method: ValueId, name: string): readonly At[] {
  const calls = (usesOf(program, unit).get(method) ?? []).flatMap((use) => (use.as === 'callee' ? [use.call] : []));
  if (/^(filter|slice|reverse|toReversed|concat)$/.test(name)) return calls.map((call) => ({ unit, id: call.result }));
  if (/^(at|pop|shift)$/.test(name)) return [{ unit, id: method }];
  return [];
}

function indexed(program: Program, unit: FileUnit, use: Extract<Use, { as: 'object' }>): readonly At[] {
  const index = program.evaluate({ unit, id: use.property as number });
  return index.is === 'constant' && index.value === 0 ? [{ unit, id: use.by }] : [];
}

/** An own function that gives back what it was given, filtered. */
function passedThrough(program: Program, unit: FileUnit, id: ValueId, call: CallEvent): readonly At[] {
  const own = callees(program, { unit, call }).some((callee) => callee.is === 'function' && callee.fn.unit === unit);
  return own && call.arguments.length === 1 && call.arguments[0]?.value === id ? [{ unit, id: call.result }] : [];
}

/** `last.type === 'paid'`, `isDebit(first)`. */
function isAsked(program: Program, unit: FileUnit, id: ValueId): boolean {
  return (usesOf(program, unit).get(id) ?? []).some((use) => {
    if (use.as === 'same') return isAsked(program, unit, use.by);
    if (use.as === 'argument') return /^(is|has|can|should|was)[A-Z]/.test(calledName(unit, use.call) ?? '');
    if (use.as !== 'object' || typeof use.property !== 'string' || !/type|status|state|kind|action|event|op$|operation/i.test(use.property)) return false;
    return (usesOf(program, unit).get(use.by) ?? []).some((inner) => inner.as === 'operand' || inner.as === 'test');
  });
}
