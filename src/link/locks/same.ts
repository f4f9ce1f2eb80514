/** Whether two expressions of one file are written alike, so that they mean the same key or owner. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

export function writtenAlike(unit: FileUnit, a: ValueId, b: ValueId, depth = 0): boolean {
  if (a === b) return true;
  const one = unit.facts.values[a];
  const other = unit.facts.values[b];
  if (one === undefined || other === undefined || depth > 8 || one.kind !== other.kind) return false;
  const alike = (x: ValueId, y: ValueId) => writtenAlike(unit, x, y, depth + 1);
  return sameShape(unit, one, other, alike);
}

type Alike = (a: ValueId, b: ValueId) => boolean;

function sameShape(unit: FileUnit, a: Value, b: Value, alike: Alike): boolean {
  if (a.kind === 'constant' && b.kind === 'constant') return a.value === b.value;
  if (a.kind === 'template' && b.kind === 'template') return a.quasis.join('\0') === b.quasis.join('\0') && a.parts.every((part, index) => alike(part, b.parts[index] ?? -1));
  if (a.kind === 'member' && b.kind === 'member') return a.property === b.property && alike(a.object, b.object);
  if (a.kind === 'binary' && b.kind === 'binary') return a.operator === b.operator && alike(a.left, b.left) && alike(a.right, b.right);
  if (a.kind === 'result' && b.kind === 'result') return sameCall(unit, a.call, b.call, alike);
  if (a.kind === 'this' && b.kind === 'this') return a.class === b.class;
  if (a.kind === 'global' && b.kind === 'global') return a.name === b.name;
  return a.kind === 'import' && b.kind === 'import' && a.specifier === b.specifier && a.name === b.name;
}

/** The same function with the same arguments: `this.keyOf(id)`. */
function sameCall(unit: FileUnit, a: number, b: number, alike: Alike): boolean {
  const one = unit.facts.calls[a];
  const other = unit.facts.calls[b];
  if (one === undefined || other === undefined || one.arguments.length !== other.arguments.length || one.arguments.length === 0) return false;
  return alike(one.callee, other.callee) && one.arguments.every((argument, index) => alike(argument.value, other.arguments[index]?.value ?? -1));
}

/** Alike, or one is a parameter of another method of the same class: `take(key)` and `free(key)`. */
export function sameKey(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  if (writtenAlike(unit, a, b)) return true;
  const one = unit.facts.values[a];
  const other = unit.facts.values[b];
  if (one?.kind !== 'parameter' || other?.kind !== 'parameter' || one.function === other.function) return false;
  const first = unit.facts.functions[one.function];
  const second = unit.facts.functions[other.function];
  const name = first?.parameters[one.index]?.name;
  return first?.class !== undefined && first.class === second?.class && name !== undefined && name === second.parameters[other.index]?.name;
}
