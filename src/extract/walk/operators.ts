import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isAssignmentOperator } from '../syntax.ts';
import { visitAssignment, visitIncrement } from './assignments.ts';
import { operandValue } from './branches.ts';
import { negativeNumber } from './literals.ts';
import { operatorText } from './operator-text.ts';
import type { Used, Walk } from './walk.ts';

const {
  BinaryExpression, AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken, CommaToken, PlusPlusToken, MinusMinusToken,
  LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken, EqualsEqualsToken, EqualsEqualsEqualsToken,
  ExclamationEqualsToken, ExclamationEqualsEqualsToken, InstanceOfKeyword, InKeyword,
} = ts.SyntaxKind;

const comparisons: readonly ts.SyntaxKind[] = [
  LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken, EqualsEqualsToken, EqualsEqualsEqualsToken,
  ExclamationEqualsToken, ExclamationEqualsEqualsToken, InstanceOfKeyword, InKeyword,
];

/** `a + b + c + …` is as deep to the left as it is long: a loop goes down, and another comes back up. */
export function visitBinary(walk: Walk, node: ts.BinaryExpression, used: Used): ValueId {
  if (isAssignmentOperator(node.operatorToken.kind)) return visitAssignment(walk, node);
  const { links } = walk;
  const bottom = links.length;
  links.push(BinaryExpression, node);
  let { left } = node;
  let { kind } = left;
  while (kind === BinaryExpression && !isAssignmentOperator((left as ts.BinaryExpression).operatorToken.kind)) {
    links.push(kind, left);
    left = (left as ts.BinaryExpression).left;
    kind = left.kind;
  }
  let value = walk.evaluateAs(kind, left, leftUse(links.top() as ts.BinaryExpression, used));
  while (links.length > bottom) {
    const outer = links.pop() as ts.BinaryExpression;
    value = combine(walk, outer, value, links.length === bottom ? used : leftUse(links.top() as ts.BinaryExpression, used));
  }
  return value;
}

/** `return a() || b()` may return either. */
function leftUse(node: ts.BinaryExpression, used: Used): Used {
  const { kind } = node.operatorToken;
  if (kind === CommaToken) return 'dropped';
  return used !== 'dropped' && (kind === BarBarToken || kind === QuestionQuestionToken) ? used : 'kept';
}

function combine(walk: Walk, node: ts.BinaryExpression, left: ValueId, used: Used): ValueId {
  const { kind } = node.operatorToken;
  switch (kind) {
    case AmpersandAmpersandToken:
      return choose(walk, node, '&&', left, used);
    case BarBarToken:
      return choose(walk, node, '||', left, used);
    case QuestionQuestionToken:
      return choose(walk, node, '??', left, used);
    case CommaToken:
      return walk.evaluate(node.right, used);
    default:
      return compute(walk, node, left);
  }
}

function choose(walk: Walk, node: ts.BinaryExpression, operator: '&&' | '||' | '??', left: ValueId, used: Used): ValueId {
  const right = operandValue(walk, operator, left, node, used);
  return walk.add({ kind: 'choice', span: walk.range(node.pos, node.end), operator, options: [left, right] });
}

function compute(walk: Walk, node: ts.BinaryExpression, left: ValueId): ValueId {
  const right = walk.evaluate(node.right, 'kept');
  const { kind } = node.operatorToken;
  const operator = operatorText(kind);
  const span = walk.range(node.pos, node.end);
  const value = walk.add({ kind: 'binary', span, operator, left, right });
  if (comparisons.includes(kind)) walk.events.push({ kind: 'compare', operator, left, right, value, span });
  return value;
}

export function visitPrefix(walk: Walk, node: ts.PrefixUnaryExpression): ValueId {
  const { operator } = node;
  if (operator === PlusPlusToken || operator === MinusMinusToken) return visitIncrement(walk, node);
  return negativeNumber(walk, node) ?? unary(walk, node, operatorText(operator), node.operand);
}

export function visitTypeOf(walk: Walk, node: ts.TypeOfExpression): ValueId {
  return unary(walk, node, 'typeof', node.expression);
}

function unary(walk: Walk, node: ts.Node, operator: string, inner: ts.Expression): ValueId {
  const operand = walk.evaluate(inner, 'kept');
  return walk.add({ kind: 'unary', span: walk.range(node.pos, node.end), operator, operand });
}

export function visitVoid(walk: Walk, node: ts.VoidExpression): ValueId {
  walk.evaluate(node.expression, 'dropped');
  return walk.add({ kind: 'undefined', span: walk.range(node.pos, node.end) });
}

export function visitAwait(walk: Walk, node: ts.AwaitExpression): ValueId {
  const value = walk.evaluate(node.expression, 'awaited');
  const span = walk.range(node.pos, node.end);
  walk.events.push({ kind: 'await', value, span });
  if (walk.values[value]?.kind === 'module') return value;
  return walk.add({ kind: 'awaited', span, value });
}

export function visitYield(walk: Walk, node: ts.YieldExpression): ValueId {
  const span = walk.range(node.pos, node.end);
  const delegate = node.asteriskToken !== undefined;
  if (node.expression === undefined) walk.events.push({ kind: 'yield', delegate, span });
  else walk.events.push({ kind: 'yield', value: walk.evaluate(node.expression, 'kept'), delegate, span });
  return walk.add({ kind: 'unknown', span, what: 'yield' });
}
