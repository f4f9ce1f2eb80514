import type { ArrayElement, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { each, type Walk } from './walk.ts';

const { SpreadElement } = ts.SyntaxKind;

export function visitArray(walk: Walk, node: ts.ArrayLiteralExpression): ValueId {
  const elements = elementsOf(walk, node.elements);
  return walk.add({ kind: 'array', span: walk.range(node.pos, node.end), elements });
}

/** Of an array or an argument list. */
export function elementsOf(walk: Walk, nodes: readonly ts.Expression[]): readonly ArrayElement[] {
  return each(walk, nodes, element);
}

function element(walk: Walk, node: ts.Expression): ArrayElement {
  const { kind } = node;
  if (kind === SpreadElement) return { value: walk.evaluate((node as ts.SpreadElement).expression, 'kept'), spread: true };
  return { value: walk.evaluateAs(kind, node, 'kept'), spread: false };
}
