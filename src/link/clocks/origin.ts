/** Where a time comes from: this process's clock, or a stamp that something carries. */
import type { CallEvent, Value, ValueId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import { once, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import { isSpan } from './names.ts';
import { calledName, receiverOf } from './words.ts';

export type Origin = ClockOrigin | StampOrigin;

export interface ClockOrigin {
  readonly is: 'clock';
  readonly clock: 'wall' | 'monotonic';
  /** The reading as it is seen in this file: the clock's call, or the call of an own function that reads it. */
  readonly call: CallEvent;
  /** Something was added or taken away, or it was rounded. */
  readonly shifted: boolean;
  /** It was kept in a variable or field that is written again. */
  readonly kept: boolean;
}

export interface StampOrigin {
  readonly is: 'stamp';
  readonly name: string;
  /** What carries it. */
  readonly of: ValueId;
  readonly shifted: boolean;
}

const deepest = 40;
const conversions = /^(getTime|valueOf|toISOString|toISO|toJSON|toMillis|toSeconds|toUnixInteger|toDate|toJSDate|unix|toString|toUTCString|utc|tz|format|clone|toFixed|padStart)$/;
const converters = /^(Number|String|parseInt|parseFloat|floor|round|trunc|ceil|BigInt|parse|parseISO|fromMillis|fromISO|fromJSDate|toDate|getTime|getUnixTime|toISOString)$/;
const shifters = /^(sub|add|subtract|minus|plus|startOf|endOf|set)([A-Z]\w*)?$/;

/** Asked of every value once; a value that leads back to itself comes from nowhere on that way. */
export function originOf(program: Program, unit: FileUnit, id: ValueId, depth = 0): Origin | undefined {
  const value = unit.facts.values[id];
  if (value === undefined || depth > deepest) return undefined;
  const known = originsIn(program, unit);
  if (known.has(id)) return known.get(id);
  known.set(id, undefined);
  const origin = find(program, unit, value, depth);
  known.set(id, origin);
  return origin;
}

function originsIn(program: Program, unit: FileUnit): Map<ValueId, Origin | undefined> {
  const table = program.memo<Map<ValueId, Origin | undefined>>('origins of times');
  let known = table.get(unit);
  if (known === undefined) table.set(unit, (known = new Map<ValueId, Origin | undefined>()));
  return known;
}

function find(program: Program, unit: FileUnit, value: Value, depth: number): Origin | undefined {
  const from = (inner: ValueId) => originOf(program, unit, inner, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call && ofCall(program, unit, call, depth);
    }
    case 'binary':
      return ofArithmetic(unit, value, from);
    case 'unary':
      return value.operator === '+' ? from(value.operand) : undefined;
    case 'awaited':
      return from(value.value);
    case 'member':
      return ofMember(program, unit, value, depth);
    default:
      return ofSeveral(unit, value, from);
  }
}

function ofSeveral(unit: FileUnit, value: Value, from: (id: ValueId) => Origin | undefined): Origin | undefined {
  switch (value.kind) {
    case 'choice':
      return firstOf(value.options, from);
    case 'merge':
      return firstOf(value.values, from);
    case 'default':
      return firstOf([value.value, value.fallback], from);
    case 'variable': {
      const found = firstOf((unit.facts.bindings[value.binding]?.writes ?? []).map((write) => write.value), from);
      return found?.is === 'clock' ? { ...found, kept: true } : found;
    }
    default:
      return undefined;
  }
}

function firstOf(ids: readonly ValueId[], from: (id: ValueId) => Origin | undefined): Origin | undefined {
  let stamp: Origin | undefined;
  for (const id of ids) {
    const found = from(id);
    if (found?.is === 'clock') return found;
    stamp ??= found;
  }
  return stamp;
}

function ofArithmetic(unit: FileUnit, value: Extract<Value, { kind: 'binary' }>, from: (id: ValueId) => Origin | undefined): Origin | undefined {
  if (!['+', '-', '*', '/', '%'].includes(value.operator)) return undefined;
  const left = from(value.left);
  const right = from(value.right);
  const time = left ?? right;
  if (left !== undefined && right !== undefined) return left.is === 'clock' && right.is === 'stamp' && isSpan(right.name) ? { ...left, shifted: true } : undefined;
  if (time === undefined) return undefined;
  return isScaled(unit, value.operator, left === undefined ? value.left : value.right) ? time : { ...time, shifted: true };
}

/** Seconds made of milliseconds, or the other way round. */
function isScaled(unit: FileUnit, operator: string, id: ValueId): boolean {
  const by = unit.facts.values[id];
  return ['*', '/'].includes(operator) && by?.kind === 'constant' && by.value === 1000;
}

function ofMember(program: Program, unit: FileUnit, value: Extract<Value, { kind: 'member' }>, depth: number): Origin | undefined {
  if (typeof value.property !== 'string') return undefined;
  const object = unit.facts.values[value.object];
  if (object?.kind === 'this' && object.class !== undefined) {
    const field = unit.facts.classes[object.class]?.fields.find(({ name }) => name === value.property);
    const written = field === undefined ? [] : [...field.writes.map((write) => write.value), ...(field.initialiser === undefined ? [] : [field.initialiser])];
    const found = firstOf(written, (id) => originOf(program, unit, id, depth + 1));
    if (found?.is === 'clock') return { ...found, kept: true };
  }
  return { is: 'stamp', name: value.property, of: value.object, shifted: false };
}

// ------------------------------------------------------------------------------------------------ calls

function ofCall(program: Program, unit: FileUnit, call: CallEvent, depth: number): Origin | undefined {
  const found = callees(program, { unit, call });
  for (const callee of found) {
    const reading = ofCallee(program, callee, call, depth);
    if (reading !== undefined) return { is: 'clock', clock: reading, call, shifted: false, kept: false };
  }
  const [first] = call.arguments;
  const inner = (id: ValueId | undefined) => (id === undefined ? undefined : originOf(program, unit, id, depth + 1));
  if (found.some((callee) => callee.is === 'operation' && callee.operation.is === 'clock')) return call.arguments.length === 1 ? inner(first?.value) : undefined;
  return converted(unit, call, inner);
}

/** `stamp.getTime()`, `Number(stamp)`, `subDays(stamp, 2)`. */
function converted(unit: FileUnit, call: CallEvent, inner: (id: ValueId | undefined) => Origin | undefined): Origin | undefined {
  const name = calledName(unit, call) ?? '';
  const object = receiverOf(unit, call);
  const given = call.arguments[0]?.value;
  if (object !== undefined && conversions.test(name)) return inner(object);
  if (converters.test(name)) return inner(given);
  const time = shifters.test(name) ? (inner(given) ?? inner(object)) : undefined;
  return time && { ...time, shifted: true };
}

function ofCallee(program: Program, callee: Callee, call: CallEvent, depth: number): 'wall' | 'monotonic' | undefined {
  if (callee.is === 'operation') {
    const { operation } = callee;
    if (operation.is !== 'clock' || operation.gives === 'id') return undefined;
    return operation.withoutArguments === true && call.arguments.length > 0 ? undefined : operation.clock;
  }
  if (callee.is !== 'function' || depth > 4) return undefined;
  const { unit } = callee.fn;
  const facts = unit.facts.functions[callee.fn.function];
  if (facts === undefined || facts.span[1] - facts.span[0] > 400) return undefined;
  return once<'wall' | 'monotonic' | undefined>(program, 'clock returned', facts, undefined, () => {
    const given: (Origin | undefined)[] = [];
    walk(facts.body, (node) => {
      if (node.kind === 'return') given.push(node.value === undefined ? undefined : originOf(program, unit, node.value, depth + 1));
    });
    const [only] = given;
    return given.length === 1 && only?.is === 'clock' && !only.shifted ? only.clock : undefined;
  });
}
