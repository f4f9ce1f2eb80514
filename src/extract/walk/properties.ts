import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { nameText } from '../syntax.ts';
import type { Walk } from './walk.ts';

const { ComputedPropertyName, StringLiteral, NumericLiteral, BigIntLiteral, NoSubstitutionTemplateLiteral } = ts.SyntaxKind;

/** `o['a']` names its property, `o[a]` computes it. */
export function propertyOf(walk: Walk, key: ts.Expression): string | ValueId {
  const { kind } = key;
  if (kind === StringLiteral || kind === NumericLiteral || kind === NoSubstitutionTemplateLiteral) {
    return (key as ts.StringLiteral | ts.NumericLiteral | ts.NoSubstitutionTemplateLiteral).text;
  }
  return walk.evaluateAs(kind, key, 'kept');
}

/** A property's key: a name as written, or a value where it is computed. */
export function keyOf(walk: Walk, name: ts.PropertyName): string | ValueId {
  switch (name.kind) {
    case ComputedPropertyName:
      return propertyOf(walk, name.expression);
    case StringLiteral:
    case NumericLiteral:
    case BigIntLiteral:
    case NoSubstitutionTemplateLiteral:
      return name.text;
    default:
      return nameText(name);
  }
}

export function memberOf(walk: Walk, node: ts.Node, object: ValueId, property: string | ValueId): ValueId {
  return walk.add({ kind: 'member', span: walk.span(node), object, property, optional: false });
}
