/** Whether a handler looks at the error that it caught. */
import type { Node, Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** The error is handed on, kept, compared or returned: somebody looks at it. */
export function usesError(unit: FileUnit, error: ValueId | undefined, nodes: readonly Node[]): boolean {
  return error !== undefined && nodes.some((node) => valuesIn(node).some((id) => id !== undefined && mentions(unit, id, new Set([error]))));
}

/** Whether a value is one of those, or is made of one. */
export function mentions(unit: FileUnit, id: ValueId, those: ReadonlySet<ValueId>, depth = 0): boolean {
  if (depth > 8) return false;
  if (those.has(id)) return true;
  const value = unit.facts.values[id];
  return value !== undefined && operandsOf(value).some((operand) => mentions(unit, operand, those, depth + 1));
}

function valuesIn(node: Node): readonly (ValueId | undefined)[] {
  switch (node.kind) {
    case 'call':
      return [node.callee, ...node.arguments.map(({ value }) => value)];
    case 'write':
    case 'return':
    case 'yield':
      return [node.value];
    case 'await':
      return [node.value];
    case 'compare':
      return [node.left, node.right];
    case 'branch':
      return [node.test];
    case 'switch':
      return [node.subject];
    default:
      return [];
  }
}

function operandsOf(value: Value): readonly ValueId[] {
  switch (value.kind) {
    case 'member':
      return [value.object];
    case 'awaited':
      return [value.value];
    case 'template':
      return value.parts;
    case 'binary':
      return [value.left, value.right];
    case 'unary':
      return [value.operand];
    case 'choice':
      return [...value.options, ...(value.test === undefined ? [] : [value.test])];
    case 'array':
      return value.elements.map((element) => element.value);
    case 'object':
      return value.members.flatMap((member) => ('value' in member ? [member.value] : []));
    case 'merge':
      return value.values;
    default:
      return [];
  }
}
