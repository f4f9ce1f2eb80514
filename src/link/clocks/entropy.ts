/** How much chance a value holds. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees, type Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { calledName, callOf, receiverOf } from './words.ts';

export type Entropy = 'none' | 'short' | 'enough';

const unique = /uuid|nanoid|cuid|ulid|random(Bytes|Hex|String|Id|UUID)|unique_?id|snowflake|getRandomValues/i;
/** Fewer characters of base 36 than this meet soon. */
const fewCharacters = 5;
const fewNumbers = 1e7;

export function entropyOf(program: Program, unit: FileUnit, id: ValueId, depth = 0): Entropy {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 10) return 'none';
  const of = (inner: ValueId) => entropyOf(program, unit, inner, depth + 1);
  switch (value.kind) {
    case 'result': {
      const call = unit.facts.calls[value.call];
      return call === undefined ? 'none' : ofCall(program, unit, call, of);
    }
    case 'template':
      return greatest(value.parts.map(of));
    case 'binary':
      return scaled(unit, value.operator, value.left, value.right) ?? greatest([of(value.left), of(value.right)]);
    case 'member':
      return of(value.object);
    case 'awaited':
      return of(value.value);
    default:
      return 'none';
  }
}

export function greatest(all: readonly Entropy[]): Entropy {
  return all.includes('enough') ? 'enough' : all.includes('short') ? 'short' : 'none';
}

/** `Math.random() * 1000`. */
function scaled(unit: FileUnit, operator: string, left: ValueId, right: ValueId): Entropy | undefined {
  if (operator !== '*') return undefined;
  const isRandom = (id: ValueId) => {
    const call = callOf(unit, id);
    return call !== undefined && calledName(unit, call) === 'random';
  };
  if (!isRandom(left) && !isRandom(right)) return undefined;
  const factor = unit.facts.values[isRandom(left) ? right : left];
  return factor?.kind === 'constant' && typeof factor.value === 'number' && factor.value < fewNumbers ? 'short' : 'enough';
}

function ofCall(program: Program, unit: FileUnit, call: CallEvent, of: (id: ValueId) => Entropy): Entropy {
  const name = calledName(unit, call) ?? '';
  if (unique.test(name) || callees(program, { unit, call }).some(isChance)) return 'enough';
  const receiver = receiverOf(unit, call);
  const inner = greatest([...(receiver === undefined ? [] : [receiver]), ...call.arguments.map(({ value }) => value)].map(of));
  return inner === 'enough' && isCutShort(unit, call, name) ? 'short' : inner;
}

function isChance(callee: Callee): boolean {
  if (callee.is !== 'operation') return false;
  return callee.operation.is === 'random' || (callee.operation.is === 'clock' && callee.operation.gives === 'id');
}

/** `.slice(2, 5)`. */
function isCutShort(unit: FileUnit, call: CallEvent, name: string): boolean {
  const [from, to] = call.arguments.map(({ value }) => numberAt(unit, value));
  if (from === undefined || to === undefined || !/^(slice|substring|substr)$/.test(name)) return false;
  const length = name === 'substr' ? to : to - from;
  return length >= 0 && length < fewCharacters;
}

function numberAt(unit: FileUnit, id: ValueId): number | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}
