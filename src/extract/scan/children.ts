import { ts } from '../parse.ts';
import type { Scan } from './scan.ts';

// Kind by kind, and not by the compiler's `forEachChild`: its callback would have to be a closure for each file, and such
// closures keep the optimised code, and through it whole syntax trees, from settling (measured: three times slower).

export function scanExpressionStatement(scan: Scan, node: ts.ExpressionStatement): void {
  scan.visit(node.expression);
}

export function scanAwait(scan: Scan, node: ts.AwaitExpression): void {
  scan.visit(node.expression);
}

/** Of rarer kinds; a node of many possible shapes is slower to read, which is why the frequent two stand apart. */
export function scanOperand(scan: Scan, node: { readonly expression: ts.Expression }): void {
  scan.visit(node.expression);
}

export function scanOptionalOperand(scan: Scan, node: { readonly expression?: ts.Expression }): void {
  scan.visitOptional(node.expression);
}

export function scanArray(scan: Scan, node: ts.ArrayLiteralExpression): void {
  scan.visitAll(node.elements);
}

export function scanObject(scan: Scan, node: ts.ObjectLiteralExpression): void {
  scan.visitAll(node.properties);
}

export function scanProperty(scan: Scan, node: ts.PropertyAssignment): void {
  scan.visit(node.name);
  scan.visit(node.initializer);
}

export function scanConditional(scan: Scan, node: ts.ConditionalExpression): void {
  scan.visit(node.condition);
  scan.visit(node.whenTrue);
  scan.visit(node.whenFalse);
}

export function scanTemplate(scan: Scan, node: ts.TemplateExpression): void {
  scan.visitAll(node.templateSpans);
}

export function scanIf(scan: Scan, node: ts.IfStatement): void {
  scan.visit(node.expression);
  scan.visit(node.thenStatement);
  scan.visitOptional(node.elseStatement);
}

export function scanSwitch(scan: Scan, node: ts.SwitchStatement): void {
  scan.visit(node.expression);
  scan.visit(node.caseBlock);
}

export function scanCase(scan: Scan, node: ts.CaseOrDefaultClause): void {
  if (node.kind === ts.SyntaxKind.CaseClause) scan.visit(node.expression);
  scan.visitAll(node.statements);
}

export function scanTry(scan: Scan, node: ts.TryStatement): void {
  scan.visit(node.tryBlock);
  scan.visitOptional(node.catchClause);
  scan.visitOptional(node.finallyBlock);
}

export function scanInner(scan: Scan, node: ts.LabeledStatement): void {
  scan.visit(node.statement);
}

export function scanWith(scan: Scan, node: ts.WithStatement): void {
  scan.visit(node.expression);
  scan.visit(node.statement);
}

export function scanHeritage(scan: Scan, node: ts.HeritageClause): void {
  scan.visitAll(node.types);
}

export function scanJsxElement(scan: Scan, node: ts.JsxElement): void {
  scanJsxOpening(scan, node.openingElement);
  scan.visitAll(node.children);
}

export function scanJsxOpening(scan: Scan, node: ts.JsxOpeningLikeElement): void {
  scan.jsx = true;
  scan.visit(node.tagName);
  scan.visitAll(node.attributes.properties);
}

export function scanJsxFragment(scan: Scan, node: ts.JsxFragment): void {
  scan.jsx = true;
  scan.visitAll(node.children);
}

export function scanJsxAttribute(scan: Scan, node: ts.JsxAttribute): void {
  scan.visitOptional(node.initializer);
}
