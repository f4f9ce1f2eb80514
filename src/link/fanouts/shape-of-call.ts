/** What a call makes of a list, by the names that the language and the usual libraries have for it. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import { wordOf } from '../clocks/words.ts';
import type { FileUnit } from '../program/unit.ts';
import { isPieceName } from './piece.ts';
import type { Size } from './sizes.ts';

export type CallShape =
  | { readonly is: 'bounded'; readonly by: string }
  /** As many as there are in these. */
  | { readonly is: 'same'; readonly of: readonly ValueId[] }
  /** Parts of these, each of them bounded. */
  | { readonly is: 'pieces'; readonly of: readonly ValueId[] }
  | { readonly is: 'unknown'; readonly reason: string }
  | { readonly is: 'other' };

const onList = new Set(['map', 'filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'flat', 'values', 'keys', 'entries', 'toArray', 'reduce', 'reduceRight', 'splice', 'fill', 'all', 'json', 'then', 'catch', 'finally']);
const ofFirst = new Set([
  'from', 'keys', 'values', 'entries', 'fromEntries', 'uniq', 'uniqBy', 'uniqWith', 'unique', 'compact', 'map', 'filter', 'sortBy', 'orderBy', 'flatten', 'flattenDeep', 'difference', 'differenceBy', 'without', 'omitBy',
  'groupBy', 'keyBy', 'pickBy', 'mapValues', 'toArray', 'castArray', 'reject', 'shuffle', 'freeze', 'Set', 'Map', 'reverse', 'flatMap', 'dedupe', 'ensureArray', 'all', 'allSettled', 'resolve', 'lastValueFrom', 'firstValueFrom', 'parse', 'json',
]);
const bounding = new Set(['take', 'takeRight', 'takeLast', 'first', 'firstN', 'sampleSize', 'limit', 'top', 'head', 'last']);

export function shapeOfCall(unit: FileUnit, call: CallEvent): CallShape {
  const name = wordOf(unit, call.callee);
  if (name === undefined) return { is: 'other' };
  const callee = unit.facts.values[call.callee];
  const object = callee?.kind === 'member' ? callee.object : undefined;
  const [first] = call.arguments;
  if (name === 'slice' || name === 'splice') return sliced(call, object);
  if (bounding.has(name) && call.arguments.length > 0) return { is: 'bounded', by: name };
  if (name === 'Array') return { is: 'bounded', by: 'a length' };
  if (isPieceName(name)) return { is: 'pieces', of: first === undefined ? [] : [first.value] };
  return combined(unit, call, name, object);
}

function combined(unit: FileUnit, call: CallEvent, name: string, object: ValueId | undefined): CallShape {
  const given = call.arguments.map(({ value }) => value);
  const [first] = given;
  if (name === 'concat' && object !== undefined) return { is: 'same', of: [object, ...given] };
  if ((name === 'times' || name === 'range') && first !== undefined) return { is: 'unknown', reason: 'how often it is done' };
  if (name === 'from' && first !== undefined && unit.facts.values[first]?.kind === 'object') return { is: 'bounded', by: 'a length' };
  if (ofFirst.has(name) && first !== undefined && (object === undefined || isNamespace(unit, object))) return { is: 'same', of: [first] };
  if (name === 'flatMap' && object !== undefined) return { is: 'same', of: [object] };
  return onList.has(name) && object !== undefined && !isNamespace(unit, object) ? { is: 'same', of: [object] } : { is: 'other' };
}

/** `xs.slice(1)` leaves as many as there were, but for one. */
function sliced(call: CallEvent, object: ValueId | undefined): CallShape {
  if (call.arguments.length >= 2) return { is: 'bounded', by: 'a slice' };
  return object === undefined ? { is: 'other' } : { is: 'same', of: [object] };
}

/** `Object`, `_`, `R`: functions over what is given, and no list. */
function isNamespace(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'global' || value?.kind === 'import' || value?.kind === 'module';
}

/** What an own function out of sight gives is not known. */
export function passesOn(unit: FileUnit, call: CallEvent): Size | undefined {
  const name = wordOf(unit, call.callee);
  return name !== undefined && bounding.has(name) ? { kind: 'bounded', by: name } : undefined;
}
