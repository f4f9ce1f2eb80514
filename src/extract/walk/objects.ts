import type { ObjectAnchors, ObjectMember, Span, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { lineOf } from '../source-text.ts';
import { nameText } from '../syntax.ts';
import { evaluateNamed, objectFunction } from './functions.ts';
import { readName } from './names.ts';
import { keyOf } from './properties.ts';
import { each, type Walk } from './walk.ts';

const { PropertyAssignment, ShorthandPropertyAssignment, SpreadAssignment, MethodDeclaration, GetAccessor } = ts.SyntaxKind;

export function visitObject(walk: Walk, node: ts.ObjectLiteralExpression): ValueId {
  const members = each(walk, node.properties, memberFor);
  return walk.add({ kind: 'object', span: walk.range(node.pos, node.end), members, anchors: anchorsOf(walk, node) });
}

function memberFor(walk: Walk, property: ts.ObjectLiteralElementLike): ObjectMember {
  return property.kind === PropertyAssignment ? assigned(walk, property) : otherMember(walk, property, walk.span(property));
}

function assigned(walk: Walk, { pos, end, name, initializer }: ts.PropertyAssignment): ObjectMember {
  const key = keyOf(walk, name);
  const value = evaluateNamed(walk, initializer, typeof key === 'string' ? key : undefined);
  return withKey(key, value, walk.range(pos, end));
}

function otherMember(walk: Walk, property: Exclude<ts.ObjectLiteralElementLike, ts.PropertyAssignment>, span: Span): ObjectMember {
  switch (property.kind) {
    case ShorthandPropertyAssignment:
      return { kind: 'property', key: nameText(property.name), value: readName(walk, property.name), span };
    case SpreadAssignment:
      return { kind: 'spread', value: walk.evaluate(property.expression, 'kept'), span };
    case MethodDeclaration: {
      const key = keyOf(walk, property.name);
      if (property.body === undefined) return withKey(key, walk.add({ kind: 'unknown', span, what: 'syntax' }), span);
      return withKey(key, objectFunction(walk, property, 'method', typeof key === 'string' ? key : undefined), span);
    }
    default:
      return accessor(walk, property, span);
  }
}

function withKey(key: string | ValueId, value: ValueId, span: Span): ObjectMember {
  return typeof key === 'string' ? { kind: 'property', key, value, span } : { kind: 'computed', key, value, span };
}

function accessor(walk: Walk, node: ts.AccessorDeclaration, span: Span): ObjectMember {
  const key = keyOf(walk, node.name);
  if (node.body === undefined) return withKey(key, walk.add({ kind: 'unknown', span, what: 'syntax' }), span);
  const value = objectFunction(walk, node, node.kind === GetAccessor ? 'getter' : 'setter', typeof key === 'string' ? key : undefined);
  const made = walk.values[value];
  if (typeof key !== 'string' || made?.kind !== 'function') return withKey(key, value, span);
  return { kind: 'accessor', key, function: made.function, span };
}

function anchorsOf(walk: Walk, node: ts.ObjectLiteralExpression): ObjectAnchors {
  const { properties } = node;
  const { lineStarts } = walk;
  return {
    open: properties.pos,
    afterLast: properties[properties.length - 1]?.end ?? properties.pos,
    trailingComma: properties.hasTrailingComma,
    multiline: lineOf(lineStarts, properties.pos) !== lineOf(lineStarts, node.end),
  };
}
