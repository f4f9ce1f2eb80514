/** How a variable, field or parameter changes from turn to turn: counted, multiplied, or set anew. */
import type { Span, Value, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Ref } from '../../values/abstract.ts';
import { frameOf } from '../../values/typed.ts';
import { contains, parameterKey, type Turn } from './turn.ts';

export interface Change {
  readonly how: 'added' | 'multiplied' | 'other';
  /** What is added at each turn, when it is a constant. */
  readonly step?: number;
  /** Something is taken away at each turn. */
  readonly falls?: boolean;
  /** The constant cap of the update: `Math.min(delay * 2, 30_000)`. */
  readonly cap?: number;
}

/** How the value changes by itself between turns; undefined: it does not. */
export function changeOf(program: Program, ref: Ref, turn: Turn): Change | undefined {
  const value = ref.unit.facts.values[ref.id];
  switch (value?.kind) {
    case 'merge':
    case 'variable':
      return bindingChange(program, ref, value.binding, turn);
    case 'member':
      return typeof value.property === 'string' ? (handedChange(program, ref, value, value.property, turn) ?? fieldChange(program, ref, value, value.property)) : undefined;
    case 'parameter': {
      const given = givenTo(ref, value);
      if (given !== undefined) return changeOf(program, given, turn);
      const next = turn.parameters.get(parameterKey(ref.unit, value.function, value.index));
      if (next === undefined) return undefined;
      if (next === 'counter') return { how: 'added', step: 1 };
      return updateBy(program, through(next, turn, 0), (id, unit) => isParameter(unit, id, value.function, value.index));
    }
    default: {
      const inner = value && givenFirst(ref.unit, value);
      return inner === undefined ? undefined : changeOf(program, { ...ref, id: inner }, turn);
    }
  }
}

/** `attempt` of a default, of `attempt || 1`, and of `attempt ?? configured()`: what the next call is given is there. */
function givenFirst({ facts }: FileUnit, value: Value): ValueId | undefined {
  if (value.kind === 'default') return value.value;
  if (value.kind !== 'choice' || (value.operator !== '||' && value.operator !== '??')) return undefined;
  const [first, second] = value.options;
  return value.operator === '??' || facts.values[second]?.kind === 'constant' ? first : undefined;
}

/** What a parameter stands for in the call that is looked at. */
export function givenTo(ref: Ref, value: Extract<Value, { kind: 'parameter' }>): Ref | undefined {
  const given = frameOf(ref.frame, ref.unit, value.function)?.arguments[value.index];
  return given === undefined || given.spread ? undefined : given.ref;
}

/** What is handed on as it came was handed in one function earlier. */
function through(ref: Ref, turn: Turn, depth: number): Ref {
  const value = ref.unit.facts.values[ref.id];
  const given = value && givenFirst(ref.unit, value);
  const inner = given === undefined ? value : ref.unit.facts.values[given];
  if (inner?.kind !== 'parameter' || depth > 4) return ref;
  const next = turn.parameters.get(parameterKey(ref.unit, inner.function, inner.index));
  return next === undefined || next === 'counter' ? ref : through(next, turn, depth + 1);
}

function isParameter(unit: FileUnit, id: ValueId, fn: number, index: number): boolean {
  const value = unit.facts.values[id];
  const given = value && givenFirst(unit, value);
  if (given !== undefined) return isParameter(unit, given, fn, index);
  return value?.kind === 'parameter' && value.function === fn && value.index === index;
}

/** `call({ …, attempt: attempt + 1 })` of a function that takes `{ attempt }`. */
function handedChange(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>, property: string, turn: Turn): Change | undefined {
  const object = ref.unit.facts.values[value.object];
  const next = nextOfProperty(ref, value, turn);
  if (object?.kind !== 'parameter' || next === undefined) return undefined;
  return updateBy(program, next, (id, unit) => {
    const other = unit.facts.values[id];
    const inner = other?.kind === 'default' ? unit.facts.values[other.value] : other;
    return inner?.kind === 'member' && inner.property === property && isParameter(unit, inner.object, object.function, object.index);
  });
}

/** What is written for the property in the object that the next call is given. */
export function nextOfProperty(ref: Ref, { object: id, property }: Extract<Value, { kind: 'member' }>, turn: Turn): Ref | undefined {
  const object = ref.unit.facts.values[id];
  const next = object?.kind === 'parameter' ? turn.parameters.get(parameterKey(ref.unit, object.function, object.index)) : undefined;
  if (next === undefined || next === 'counter') return undefined;
  const literal = next.unit.facts.values[next.id];
  const last = literal?.kind === 'object' ? literal.members.findLast((one) => one.kind === 'spread' || (one.kind === 'property' && one.key === property)) : undefined;
  return last?.kind === 'property' ? { ...next, id: last.value } : undefined;
}

function bindingChange(program: Program, ref: Ref, binding: number, turn: Turn): Change | undefined {
  const facts = ref.unit.facts.bindings[binding];
  if (facts === undefined || facts.writes.length < 2) return undefined;
  const [declaration] = facts.writes;
  if (turn.unit === ref.unit && turn.body !== undefined && declaration !== undefined && contains(turn.body, declaration.span)) return undefined;
  const isSelf = (id: ValueId, unit: FileUnit) => {
    const value = unit.facts.values[id];
    if (unit !== ref.unit) return false;
    return (value?.kind === 'merge' || value?.kind === 'variable') && value.binding === binding;
  };
  return strongest(facts.writes.filter((write) => runsAgain(turn, ref.unit, write.span)).map((write) => updateBy(program, { ...ref, id: write.value }, isSelf)));
}

function runsAgain(turn: Turn, unit: FileUnit, span: Span): boolean {
  return turn.body === undefined || turn.unit !== unit || contains(turn.body, span);
}

/** A field of the class's own instances, or a property of an object that several turns share. */
function fieldChange(program: Program, ref: Ref, value: Extract<Value, { kind: 'member' }>, property: string): Change | undefined {
  const { facts, index } = ref.unit;
  const object = facts.values[value.object];
  const isSelf = (id: ValueId, unit: FileUnit) => {
    const other = unit.facts.values[id];
    return unit === ref.unit && other?.kind === 'member' && other.property === property && sameObject(unit, other.object, value.object);
  };
  if (object?.kind === 'this' && object.class !== undefined) {
    const field = facts.classes[object.class]?.fields.find((one) => one.name === property);
    return strongest((field?.writes ?? []).map((write) => updateBy(program, { unit: ref.unit, id: write.value }, isSelf)));
  }
  const writes = [...index.memberWrites].flatMap(([id, list]) => (sameObject(ref.unit, id, value.object) ? list : []));
  return strongest(writes.filter((write) => write.property === property && write.event.value !== undefined).map((write) => updateBy(program, { unit: ref.unit, id: write.event.value as ValueId }, isSelf)));
}

function sameObject(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  if (a === b) return true;
  const [one, other] = [unit.facts.values[a], unit.facts.values[b]];
  if (one?.kind === 'this') return other?.kind === 'this' && one.class === other.class;
  if (one?.kind === 'member' && other?.kind === 'member') return one.property === other.property && sameObject(unit, one.object, other.object);
  if ((one?.kind === 'variable' || one?.kind === 'merge') && (other?.kind === 'variable' || other?.kind === 'merge')) return one.binding === other.binding;
  return false;
}

const order = { other: 0, added: 1, multiplied: 2 } as const;

function strongest(changes: readonly (Change | undefined)[]): Change | undefined {
  return changes.filter((change) => change !== undefined).sort((a, b) => order[b.how] - order[a.how])[0];
}

type IsSelf = (id: ValueId, unit: FileUnit) => boolean;

/** How `ref`, which is written to the variable, differs from the variable itself; undefined: it is set anew, or stays. */
function updateBy(program: Program, ref: Ref, isSelf: IsSelf, depth = 0): Change | undefined {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 12 || isSelf(ref.id, ref.unit)) return undefined;
  const into = (id: ValueId) => updateBy(program, { ...ref, id }, isSelf, depth + 1);
  switch (value.kind) {
    case 'binary':
      return binaryUpdate(program, ref, value, isSelf, depth);
    case 'choice':
      return strongest(value.options.map(into));
    case 'merge':
      return strongest(value.values.map(into));
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'unary':
      return into(value.operand);
    case 'result':
      return callUpdate(program, ref, value.call, isSelf, depth);
    default:
      return undefined;
  }
}

function holdsSelf(ref: Ref, isSelf: IsSelf, depth: number): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 12) return false;
  if (isSelf(ref.id, ref.unit)) return true;
  const into = (id: ValueId) => holdsSelf({ ...ref, id }, isSelf, depth + 1);
  switch (value.kind) {
    case 'binary':
      return into(value.left) || into(value.right);
    case 'choice':
      return value.options.some(into);
    case 'unary':
      return into(value.operand);
    case 'default':
    case 'awaited':
      return into(value.value);
    case 'result':
      return ref.unit.facts.calls[value.call]?.arguments.some((argument) => into(argument.value)) ?? false;
    default:
      return false;
  }
}

function binaryUpdate(program: Program, ref: Ref, value: Extract<Value, { kind: 'binary' }>, isSelf: IsSelf, depth: number): Change | undefined {
  const left = holdsSelf({ ...ref, id: value.left }, isSelf, depth);
  const right = holdsSelf({ ...ref, id: value.right }, isSelf, depth);
  if (!left && !right) return undefined;
  if (left && right) return { how: 'multiplied' };
  const other = program.evaluate({ ...ref, id: left ? value.right : value.left });
  const constant = other.is === 'constant' && typeof other.value === 'number' ? other.value : undefined;
  const step = value.operator === '-' && constant !== undefined ? -constant : constant;
  switch (value.operator) {
    case '+':
    case '-':
      return constant === 0 ? undefined : { how: 'added', ...(step === undefined ? {} : { step }), falls: step === undefined ? value.operator === '-' : step < 0 };
    case '*':
    case '**':
    case '<<':
      return constant === 1 ? undefined : { how: 'multiplied' };
    default:
      return { how: 'other' };
  }
}

function callUpdate(program: Program, ref: Ref, id: number, isSelf: IsSelf, depth: number): Change | undefined {
  const call = ref.unit.facts.calls[id];
  if (!call?.arguments.some((argument) => holdsSelf({ ...ref, id: argument.value }, isSelf, depth))) return undefined;
  const name = callees(program, { ...ref, call }).map((callee) => (callee.is === 'builtin' ? callee.name : ''))[0];
  if (name?.startsWith('Math.') !== true) return { how: 'multiplied' };
  const inner = strongest(call.arguments.map((argument) => updateBy(program, { ...ref, id: argument.value }, isSelf, depth + 1)));
  const caps = name === 'Math.min' ? call.arguments.map((argument) => program.evaluate({ ...ref, id: argument.value })) : [];
  const cap = caps.find((one) => one.is === 'constant' && typeof one.value === 'number');
  return inner && { ...inner, ...(cap?.is === 'constant' ? { cap: Number(cap.value) } : {}) };
}
