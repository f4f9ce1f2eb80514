import type { ArrayElement, ListElement, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { each, type Walk } from './walk.ts';

const { SpreadElement } = ts.SyntaxKind;

export function visitArray(walk: Walk, node: ts.ArrayLiteralExpression): ValueId {
  const elements = each(walk, node.elements, listElement);
  return walk.add({ kind: 'array', span: walk.range(node.pos, node.end), elements });
}

/** Of an argument list. */
export function elementsOf(walk: Walk, nodes: readonly ts.Expression[]): readonly ArrayElement[] {
  return each(walk, nodes, element);
}

function element(walk: Walk, node: ts.Expression): ArrayElement {
  const { kind } = node;
  if (kind === SpreadElement) return { value: walk.evaluate((node as ts.SpreadElement).expression, 'kept'), spread: true };
  return { value: walk.evaluateAs(kind, node, 'kept'), spread: false };
}

function listElement(walk: Walk, node: ts.Expression): ListElement {
  return { ...element(walk, node), span: walk.span(node) };
}
