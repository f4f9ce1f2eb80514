/** How much chance a value holds. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { calledName } from './words.ts';

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

function greatest(all: readonly Entropy[]): Entropy {
  return all.includes('enough') ? 'enough' : all.includes('short') ? 'short' : 'none';
}

/** `Math.random() * 1000`. */
function scaled(unit: FileUnit, operator: string, left: ValueId, right: ValueId): Entropy | undefined {
  if (operator !== '*') return undefined;
  const isRandom = (id: ValueId) => {
    const value = unit.facts.values[id];
    const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
    return call !== undefined && calledName(unit, call) === 'random';
  };
  if (!isRandom(left) && !isRandom(right)) return undefined;
  const factor = unit.facts.values[isRandom(left) ? right : left];
  return factor?.kind === 'constant' && typeof factor.value === 'number' && factor.value < fewNumbers ? 'short' : 'enough';
}

function ofCall(program: Program, unit: FileUnit, call: CallEvent, of: (id: ValueId) => Entropy): Entropy {
  const name = calledName(unit, call) ?? '';
  const random = callees(program, { unit, call }).some((callee) => callee.is === 'operation' && (callee.operation.is === 'random' || (callee.operation.is === 'clock' && callee.operation.gives === 'id')));
  if (random || unique.test(name)) return 'enough';
  const callee = unit.facts.values[call.callee];
  const inner = greatest([...(callee?.kind === 'member' ? [of(callee.object)] : []), ...call.arguments.map(({ value }) => of(value))]);
  if (inner !== 'enough' || !/^(slice|substring|substr)$/.test(name)) return inner;
  const [from, to] = call.arguments.map(({ value }) => numberAt(unit, value));
  const length = from === undefined || to === undefined ? undefined : name === 'substr' ? to : to - from;
  return length !== undefined && length >= 0 && length < fewCharacters ? 'short' : inner;
}

function numberAt(unit: FileUnit, id: ValueId): number | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'constant' && typeof value.value === 'number' ? value.value : undefined;
}
