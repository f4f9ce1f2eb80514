/** Whether two expressions of one file are written alike, so that they mean the same key or owner. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { classAround } from '../tree/class-around.ts';

type Alike = (a: ValueId, b: ValueId) => boolean;

const different: Alike = () => false;

/** `leaf` says of two values that are not written alike whether they mean the same all the same. */
export function writtenAlike(unit: FileUnit, a: ValueId, b: ValueId, depth = 0, leaf = different): boolean {
  if (a === b || leaf(a, b)) return true;
  const one = unit.facts.values[a];
  const other = unit.facts.values[b];
  if (one === undefined || other === undefined || depth > 8 || one.kind !== other.kind) return false;
  const alike = (x: ValueId, y: ValueId) => writtenAlike(unit, x, y, depth + 1, leaf);
  return sameShape(unit, one, other, alike);
}

function sameShape(unit: FileUnit, a: Value, b: Value, alike: Alike): boolean {
  if (a.kind === 'result' && b.kind === 'result') return sameCall(unit, a.call, b.call, alike);
  const one = shapeOf(a);
  const other = shapeOf(b);
  if (one === undefined || one.text !== other?.text) return false;
  return one.parts.length === other.parts.length && one.parts.every((part, index) => alike(part, other.parts[index] ?? -1));
}

/** What must be the same letter for letter, and the values within that must be alike. */
function shapeOf(value: Value): { readonly text: string; readonly parts: readonly ValueId[] } | undefined {
  switch (value.kind) {
    case 'constant':
      return { text: JSON.stringify(value.value), parts: [] };
    case 'template':
      return { text: value.quasis.join('\0'), parts: value.parts };
    case 'member':
      return typeof value.property === 'string' ? { text: value.property, parts: [value.object] } : undefined;
    case 'binary':
      return { text: value.operator, parts: [value.left, value.right] };
    case 'this':
      return { text: String(value.class), parts: [] };
    case 'global':
      return { text: value.name, parts: [] };
    case 'import':
      return { text: `${value.specifier}#${value.name}`, parts: [] };
    default:
      return undefined;
  }
}

/** The same function with the same arguments: `this.keyOf(id)`. */
function sameCall(unit: FileUnit, a: number, b: number, alike: Alike): boolean {
  const one = unit.facts.calls[a];
  const other = unit.facts.calls[b];
  if (one === undefined || one.arguments.length !== other?.arguments.length || one.arguments.length === 0) return false;
  return alike(one.callee, other.callee) && one.arguments.every((argument, index) => alike(argument.value, other.arguments[index]?.value ?? -1));
}

/** Alike, where the parameters of two methods of a class that have one name are one, and one with a field of that name: `take(key)` and `free(key)`. */
export function sameKey(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  return writtenAlike(unit, a, b, 0, (one, other) => sameParameter(unit, one, other));
}

function sameParameter(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  const one = parameterOf(unit, a);
  const other = parameterOf(unit, b);
  if (one === undefined || other === undefined || one.class !== other.class || one.name !== other.name) return false;
  return one.function !== other.function;
}

/** Without a function: a field of the class. */
interface Given {
  readonly function: number | undefined;
  readonly class: number | undefined;
  readonly name: string;
}

function parameterOf(unit: FileUnit, id: ValueId): Given | undefined {
  const value = unit.facts.values[id];
  const owner = value?.kind === 'member' ? unit.facts.values[value.object] : undefined;
  if (value?.kind === 'member' && typeof value.property === 'string' && owner?.kind === 'this' && owner.class !== undefined) return { function: undefined, class: owner.class, name: value.property };
  const fn = value?.kind === 'parameter' ? unit.facts.functions[value.function] : undefined;
  const name = value?.kind === 'parameter' ? fn?.parameters[value.index]?.name : undefined;
  return fn === undefined || name === undefined ? undefined : { function: fn.id, class: classAround(unit, fn.id), name };
}
