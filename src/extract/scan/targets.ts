import { ts } from '../parse.ts';
import type { BindingKind } from '../scopes.ts';
import { isAssignmentOperator, isWrapperKind, nameText, unwrap, type Wrapper } from '../syntax.ts';
import type { Scan } from './scan.ts';

const {
  Identifier, OmittedExpression, ObjectLiteralExpression, ArrayLiteralExpression, BinaryExpression, SpreadElement,
  PropertyAssignment, ShorthandPropertyAssignment, SpreadAssignment, EqualsToken, ComputedPropertyName,
} = ts.SyntaxKind;

/** Declares every name of a binding pattern, and visits its defaults and computed keys. */
export function scanPattern(scan: Scan, name: ts.BindingName, kind: BindingKind, written: boolean): void {
  if (name.kind === Identifier) {
    declareName(scan, name, kind, written);
    return;
  }
  for (const element of name.elements) {
    if (element.kind === OmittedExpression) continue;
    if (element.propertyName?.kind === ComputedPropertyName) scan.visit(element.propertyName.expression);
    scan.visitOptional(element.initializer);
    scanPattern(scan, element.name, kind, written);
  }
}

function declareName(scan: Scan, name: ts.Identifier, kind: BindingKind, written: boolean): void {
  if (kind !== 'var') scan.declare(name, kind);
  else {
    scan.declare(name, kind, scan.varScope);
    if (written) scan.write(nameText(name), true);
  }
}

/** Notes the names that an assignment to `node` writes, and visits the expressions within it. */
export function scanTarget(scan: Scan, node: ts.Expression): void {
  const target = unwrap(node);
  if (target.kind === Identifier) scan.write(nameText(target as ts.Identifier), false);
  else if (target.kind === ArrayLiteralExpression) scanElements(scan, target as ts.ArrayLiteralExpression);
  else if (target.kind === ObjectLiteralExpression) scanProperties(scan, target as ts.ObjectLiteralExpression);
  else if (isDefaulted(target)) {
    scanTarget(scan, target.left);
    scan.visit(target.right);
  } else scan.visit(target);
}

function isDefaulted(node: ts.Expression): node is ts.BinaryExpression {
  return node.kind === BinaryExpression && (node as ts.BinaryExpression).operatorToken.kind === EqualsToken;
}

function scanElements(scan: Scan, target: ts.ArrayLiteralExpression): void {
  for (const element of target.elements) {
    if (element.kind === OmittedExpression) continue;
    scanTarget(scan, element.kind === SpreadElement ? (element as ts.SpreadElement).expression : element);
  }
}

function scanProperties(scan: Scan, target: ts.ObjectLiteralExpression): void {
  for (const property of target.properties) {
    switch (property.kind) {
      case PropertyAssignment:
        if (property.name.kind === ComputedPropertyName) scan.visit(property.name.expression);
        scanTarget(scan, property.initializer);
        break;
      case ShorthandPropertyAssignment:
        scan.write(nameText(property.name), false);
        scan.visitOptional(property.objectAssignmentInitializer);
        break;
      case SpreadAssignment:
        scanTarget(scan, property.expression);
        break;
      default:
        scan.visit(property);
    }
  }
}

/** Chains such as `a + b + c + …` are as deep to the left as they are long: a loop goes down there. */
export function scanBinary(scan: Scan, node: ts.BinaryExpression): void {
  let left: ts.Expression = node;
  while (left.kind === BinaryExpression) {
    const { left: operand, operatorToken, right } = left as ts.BinaryExpression;
    scan.visit(right);
    if (isAssignmentOperator(operatorToken.kind)) {
      scanTarget(scan, operand);
      return;
    }
    left = operand;
  }
  scan.visit(left);
}

export function scanIncrement(scan: Scan, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): void {
  const { operator } = node;
  if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) scanTarget(scan, node.operand);
  else scan.visit(node.operand);
}

/** `a().b().c()` is deep to the left as well. */
export function scanChain(scan: Scan, node: ts.Node): void {
  let link = node;
  let { kind } = link;
  for (let inner = innerLink(scan, kind, link); inner !== undefined; inner = innerLink(scan, kind, link)) {
    link = inner;
    kind = link.kind;
  }
  scan.visitAs(kind, link);
}

const { CallExpression, NewExpression, PropertyAccessExpression, ElementAccessExpression, TaggedTemplateExpression } = ts.SyntaxKind;

/** Each kind is read at a place of its own, which is what makes the reading fast. */
function innerLink(scan: Scan, kind: ts.SyntaxKind, link: ts.Node): ts.Node | undefined {
  switch (kind) {
    case PropertyAccessExpression:
      return (link as ts.PropertyAccessExpression).expression;
    case CallExpression:
      scan.visitAll((link as ts.CallExpression).arguments);
      return (link as ts.CallExpression).expression;
    case NewExpression:
      scan.visitAll((link as ts.NewExpression).arguments);
      return (link as ts.NewExpression).expression;
    case ElementAccessExpression:
      scan.visit((link as ts.ElementAccessExpression).argumentExpression);
      return (link as ts.ElementAccessExpression).expression;
    case TaggedTemplateExpression:
      scan.visit((link as ts.TaggedTemplateExpression).template);
      return (link as ts.TaggedTemplateExpression).tag;
    default:
      return isWrapperKind(kind) ? (link as Wrapper).expression : undefined;
  }
}
