import type { Span, ValueId, WriteEvent, WriteTarget } from '../file-facts.ts';
import { ts } from '../parse.ts';
import type { Binding } from '../scopes.ts';
import { isWrapper, nameText, unwrap } from '../syntax.ts';
import { branch } from './branches.ts';
import { exportAssigned } from './commonjs.ts';
import { evaluateNamed } from './functions.ts';
import { assignBinding, nameTarget, readName } from './names.ts';
import { operatorText } from './operator-text.ts';
import { restOf, withDefault } from './patterns.ts';
import { keyOf, memberOf, propertyOf } from './properties.ts';
import type { Walk } from './walk.ts';

const {
  Identifier, PropertyAccessExpression, ElementAccessExpression, ObjectLiteralExpression, ArrayLiteralExpression, BinaryExpression,
  EqualsToken, BarBarEqualsToken, AmpersandAmpersandEqualsToken, QuestionQuestionEqualsToken, OmittedExpression, SpreadElement,
  PropertyAssignment, ShorthandPropertyAssignment, SpreadAssignment,
} = ts.SyntaxKind;

export function visitAssignment(walk: Walk, node: ts.BinaryExpression): ValueId {
  const operator = node.operatorToken.kind;
  const left = unwrap(node.left);
  if (operator === EqualsToken) return assign(walk, node, left);
  if (operator === BarBarEqualsToken || operator === AmpersandAmpersandEqualsToken || operator === QuestionQuestionEqualsToken) {
    return assignMaybe(walk, node, left);
  }
  const target = targetOf(walk, left);
  const before = readTarget(walk, left, target);
  const right = walk.evaluate(node.right, 'kept');
  const text = operatorText(operator);
  const span = walk.span(node);
  const value = walk.add({ kind: 'binary', span, operator: text.slice(0, -1), left: before, right });
  commit(walk, target, text, value, span);
  return value;
}

function assign(walk: Walk, node: ts.BinaryExpression, left: ts.Expression): ValueId {
  if (left.kind === ObjectLiteralExpression || left.kind === ArrayLiteralExpression) {
    const value = walk.evaluate(node.right, 'kept');
    assignPattern(walk, left, value);
    return value;
  }
  const target = targetOf(walk, left);
  const value = evaluateNamed(walk, node.right, targetName(walk, target));
  commit(walk, target, '=', value, walk.span(node));
  return value;
}

/** `a ??= b`: the write happens on one of two ways. */
function assignMaybe(walk: Walk, node: ts.BinaryExpression, left: ts.Expression): ValueId {
  const target = targetOf(walk, left);
  const before = readTarget(walk, left, target);
  const text = operatorText(node.operatorToken.kind);
  const operator = text.slice(0, -1) as '??' | '||' | '&&';
  const span = walk.span(node);
  let right = -1;
  branch(walk, operator, before, span, () => {
    right = evaluateNamed(walk, node.right, targetName(walk, target));
    commit(walk, target, text, right, span);
  });
  const value = walk.add({ kind: 'choice', span, operator, options: [before, right] });
  // The join has made a merge of the two; the choice says more.
  if (target.kind === 'binding') keepInForce(walk, walk.scan.bindings[target.binding] as Binding, value);
  return value;
}

function keepInForce(walk: Walk, binding: Binding, value: ValueId): void {
  if (binding.owner === walk.owner) walk.environment.write(binding, value);
}

export function visitIncrement(walk: Walk, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): ValueId {
  const operand = unwrap(node.operand);
  const target = targetOf(walk, operand);
  const before = readTarget(walk, operand, target);
  const operator = operatorText(node.operator);
  const span = walk.span(node);
  const right = walk.add({ kind: 'constant', span, value: 1 });
  const value = walk.add({ kind: 'binary', span, operator: operator.slice(1), left: before, right });
  commit(walk, target, operator, value, span);
  return node.kind === ts.SyntaxKind.PrefixUnaryExpression ? value : before;
}

export function visitDelete(walk: Walk, node: ts.DeleteExpression): ValueId {
  const span = walk.span(node);
  const target = targetOf(walk, unwrap(node.expression));
  if (target.kind === 'member') walk.events.push({ kind: 'write', target, operator: 'delete', span });
  return walk.add({ kind: 'constant', span, value: true });
}

function targetOf(walk: Walk, node: ts.Expression): WriteTarget {
  switch (node.kind) {
    case Identifier:
      return nameTarget(walk, node as ts.Identifier);
    case PropertyAccessExpression: {
      const { expression, name } = node as ts.PropertyAccessExpression;
      return { kind: 'member', object: walk.evaluate(expression, 'kept'), property: nameText(name) };
    }
    case ElementAccessExpression: {
      const { expression, argumentExpression } = node as ts.ElementAccessExpression;
      const object = walk.evaluate(expression, 'kept');
      return { kind: 'member', object, property: propertyOf(walk, argumentExpression) };
    }
    default:
      // Not a target in valid code.
      return { kind: 'member', object: walk.evaluate(node, 'kept'), property: '' };
  }
}

function readTarget(walk: Walk, node: ts.Expression, target: WriteTarget): ValueId {
  if (node.kind === Identifier) return readName(walk, node as ts.Identifier);
  return target.kind === 'member' ? memberOf(walk, node, target.object, target.property) : -1;
}

function targetName(walk: Walk, target: WriteTarget): string | undefined {
  if (target.kind === 'binding') return walk.scan.bindings[target.binding]?.name;
  return typeof target.property === 'string' ? target.property : undefined;
}

function commit(walk: Walk, target: WriteTarget, operator: string, value: ValueId, span: Span): void {
  const event: WriteEvent = { kind: 'write', target, operator, value, span };
  walk.events.push(event);
  if (target.kind === 'binding') assignBinding(walk, walk.scan.bindings[target.binding] as Binding, value, span);
  else if (typeof target.property === 'string') {
    if (target.object === walk.self.thisValue) writeField(walk, target.property, value, span);
    if (operator === '=') exportAssigned(walk, target.object, target.property, value);
  }
}

function writeField(walk: Walk, name: string, value: ValueId, span: Span): void {
  const { self } = walk;
  if (self.class === undefined) return;
  const fields = walk.classes[self.class]?.fields;
  if (fields === undefined) return;
  let field = fields.find((known) => known.name === name && known.static === self.static);
  if (field === undefined) {
    field = { name, static: self.static, decorators: [], writes: [], span };
    fields.push(field);
  }
  field.writes.push({ value, function: walk.owner.id, span });
}

/** `[a, b.c] = value`, `({ a, ...rest } = value)`; also the head of `for (a of …)`. */
export function assignPattern(walk: Walk, node: ts.Expression, value: ValueId): void {
  const target = unwrap(node);
  if (target.kind === ArrayLiteralExpression) assignElements(walk, target as ts.ArrayLiteralExpression, value);
  else if (target.kind === ObjectLiteralExpression) assignProperties(walk, target as ts.ObjectLiteralExpression, value);
  else if (target.kind === BinaryExpression && (target as ts.BinaryExpression).operatorToken.kind === EqualsToken) {
    const { left, right } = target as ts.BinaryExpression;
    assignPattern(walk, left, withDefault(walk, target, value, right, isWrapper(left) ? undefined : nameOf(left)));
  } else commit(walk, targetOf(walk, target), '=', value, walk.span(target));
}

function nameOf(node: ts.Expression): string | undefined {
  return node.kind === Identifier ? nameText(node as ts.Identifier) : undefined;
}

function assignElements(walk: Walk, node: ts.ArrayLiteralExpression, value: ValueId): void {
  const before: string[] = [];
  for (const element of node.elements) {
    const key = String(before.length);
    if (element.kind === SpreadElement) assignPattern(walk, (element as ts.SpreadElement).expression, restOf(walk, element, value, before));
    else if (element.kind !== OmittedExpression) assignPattern(walk, element, memberOf(walk, element, value, key));
    before.push(key);
  }
}

function assignProperties(walk: Walk, node: ts.ObjectLiteralExpression, value: ValueId): void {
  const before: string[] = [];
  for (const property of node.properties) {
    if (property.kind === SpreadAssignment) assignPattern(walk, property.expression, restOf(walk, property, value, before));
    else if (property.kind === PropertyAssignment || property.kind === ShorthandPropertyAssignment) {
      const key = keyOf(walk, property.name);
      if (typeof key === 'string') before.push(key);
      const member = memberOf(walk, property, value, key);
      if (property.kind === PropertyAssignment) assignPattern(walk, property.initializer, member);
      else {
        const given = withDefault(walk, property, member, property.objectAssignmentInitializer, nameText(property.name));
        assignPattern(walk, property.name, given);
      }
    }
  }
}
