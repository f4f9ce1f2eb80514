/** How far work has come, kept by a key in a store, and compared with stamps of rows the next time. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { sameKey } from '../locks/same.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { decision } from './decision.ts';
import { isStamp } from './names.ts';
import { originOf } from './origin.ts';
import { usesOf, type Use } from './uses.ts';
import { calledName, wordOf } from './words.ts';

/** `redis.set(LAST, new Date().toISOString())` after `{ createdAt: { gt: await redis.get(LAST) } }`. */
export function cursorsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return unit.facts.calls.flatMap((call) => {
    const [key, value, ...more] = call.arguments;
    if (calledName(unit, call) !== 'set' || key === undefined || value === undefined || more.length > 0) return [];
    const origin = originOf(program, unit, value.value);
    if (origin?.is !== 'clock' || origin.clock !== 'wall' || origin.shifted || !isStored(program, unit, call)) return [];
    const read = unit.facts.calls.some((one) => isRead(program, unit, one, key.value) && asksForLater(program, unit, one.result));
    return read ? [decision(unit, call.span, { decides: 'watermark', subject: wordOf(unit, key.value) ?? 'that is kept' }, [origin])] : [];
  });
}

function isStored(program: Program, unit: FileUnit, call: CallEvent): boolean {
  return callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.operation.is === 'remote-call' && callee.library.category === 'cache');
}

function isRead(program: Program, unit: FileUnit, call: CallEvent, key: ValueId): boolean {
  const [given] = call.arguments;
  return calledName(unit, call) === 'get' && given !== undefined && sameKey(unit, given.value, key) && isStored(program, unit, call);
}

// ------------------------------------------------------------------------------------------------ where it goes

const most = 60;
const later = /^\$?gte?$/;
/** `createdAt_gt`. */
const suffixed = /^(\w*[^\W_])_+gte?$/;
const passing = /^(toISOString|toDate|valueOf|getTime|toJSON|unix|utc|tz|parse|parseISO|Number|String|Date|dayjs|moment|default)$/;

interface Place {
  readonly unit: FileUnit;
  readonly id: ValueId;
  /** It stands under `gt`: the key around it says what is compared. */
  readonly compared: boolean;
}

/** Rows are asked for whose stamp is later than the value. */
function asksForLater(program: Program, unit: FileUnit, from: ValueId): boolean {
  const open: Place[] = [{ unit, id: from, compared: false }];
  const seen = new Set<string>();
  for (const place of open) {
    const name = `${place.unit.path}:${String(place.id)}:${String(place.compared)}`;
    if (seen.has(name) || seen.size > most) continue;
    seen.add(name);
    if (isWrittenUnder(place)) return true;
    for (const use of usesOf(program, place.unit).get(place.id) ?? []) {
      if (use.as === 'property' && saysLater(use.key, place.compared)) return true;
      open.push(...follow(program, place, use));
    }
  }
  return false;
}

function saysLater(key: string, compared: boolean): boolean {
  const column = compared ? key : suffixed.exec(key)?.[1];
  return column !== undefined && isStamp(column);
}

/** `where.createdAt_gt = last`. */
function isWrittenUnder({ unit, id, compared }: Place): boolean {
  for (const writes of unit.index.memberWrites.values()) {
    if (writes.some(({ property, event }) => event.value === id && typeof property === 'string' && saysLater(property, compared))) return true;
  }
  return false;
}

function follow(program: Program, place: Place, use: Use): readonly Place[] {
  const { unit, compared } = place;
  switch (use.as) {
    case 'same':
      return [{ ...place, id: use.by }];
    case 'property':
      return later.test(use.key) ? [{ unit, id: use.by, compared: true }] : [];
    case 'object':
      return !compared && typeof use.property === 'string' && passing.test(use.property) ? [{ ...place, id: use.by }] : [];
    case 'callee':
      return compared ? [] : [{ ...place, id: use.call.result }];
    case 'argument':
      return compared ? [] : handedTo(program, unit, use.call, use.index);
    default:
      return [];
  }
}

function handedTo(program: Program, unit: FileUnit, call: CallEvent, index: number): readonly Place[] {
  const found = callees(program, { unit, call });
  const own = found.flatMap((callee): readonly Place[] => {
    const parameter = callee.is === 'function' ? callee.fn.unit.facts.functions[callee.fn.function]?.parameters[index] : undefined;
    return callee.is !== 'function' || parameter === undefined ? [] : [{ unit: callee.fn.unit, id: parameter.value, compared: false }];
  });
  const isConversion = passing.test(calledName(unit, call) ?? '') || found.some((callee) => callee.is === 'operation' && callee.operation.is === 'clock');
  return isConversion ? [...own, { unit, id: call.result, compared: false }] : own;
}
