import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { nameText } from '../syntax.ts';
import type { Walk } from './walk.ts';

const {
  JsxElement, JsxFragment, JsxSelfClosingElement, JsxExpression, JsxSpreadAttribute, Identifier, JsxNamespacedName,
} = ts.SyntaxKind;

/** What a component tree evaluates: attributes and embedded expressions, in order. The element itself is unknown. */
export function visitJsx(walk: Walk, node: ts.Node): ValueId {
  visitElement(walk, node);
  return walk.add({ kind: 'unknown', span: walk.span(node), what: 'jsx' });
}

function visitElement(walk: Walk, node: ts.Node): void {
  switch (node.kind) {
    case JsxElement: {
      const { openingElement, children } = node as ts.JsxElement;
      visitOpening(walk, openingElement);
      for (const child of children) visitElement(walk, child);
      break;
    }
    case JsxFragment:
      for (const child of (node as ts.JsxFragment).children) visitElement(walk, child);
      break;
    case JsxSelfClosingElement:
      visitOpening(walk, node as ts.JsxSelfClosingElement);
      break;
    case JsxExpression: {
      const { expression } = node as ts.JsxExpression;
      if (expression !== undefined) walk.evaluate(expression, 'kept');
      break;
    }
    default:
      // Text.
  }
}

function visitOpening(walk: Walk, { tagName, attributes }: ts.JsxOpeningLikeElement): void {
  if (tagName.kind !== JsxNamespacedName && !(tagName.kind === Identifier && isIntrinsic(nameText(tagName)))) walk.evaluate(tagName, 'kept');
  for (const attribute of attributes.properties) {
    if (attribute.kind === JsxSpreadAttribute) walk.evaluate(attribute.expression, 'kept');
    else if (attribute.initializer !== undefined) visitAttribute(walk, attribute.initializer);
  }
}

function visitAttribute(walk: Walk, value: ts.JsxAttributeValue): void {
  if (value.kind === ts.SyntaxKind.StringLiteral) walk.evaluate(value, 'kept');
  else visitElement(walk, value);
}

function isIntrinsic(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 97 && first <= 122;
}
