import { ts } from './parse.ts';

const { SyntaxKind } = ts;

/** Text of a name as written; the parser escapes leading underscores. */
export function nameText(node: ts.Identifier | ts.PrivateIdentifier): string {
  const text = node.escapedText as string;
  return text.charCodeAt(2) === 95 && text.startsWith('___') ? text.slice(1) : text;
}

export function hasModifier(modifiers: readonly ts.ModifierLike[] | undefined, kind: ts.SyntaxKind): boolean {
  if (modifiers === undefined) return false;
  for (const modifier of modifiers) if (modifier.kind === kind) return true;
  return false;
}

export function isDeclared(modifiers: readonly ts.ModifierLike[] | undefined): boolean {
  return hasModifier(modifiers, SyntaxKind.DeclareKeyword);
}

/** `=`, `+=`, `??=` and the like. */
export function isAssignmentOperator(kind: ts.SyntaxKind): boolean {
  return kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment;
}

const { ParenthesizedExpression, AsExpression, SatisfiesExpression, NonNullExpression, TypeAssertionExpression } = SyntaxKind;

export type Wrapper = ts.ParenthesizedExpression | ts.AsExpression | ts.SatisfiesExpression | ts.NonNullExpression | ts.TypeAssertion;

/** Parentheses and what TypeScript erases: the value is that of the expression within. */
export function isWrapper(node: ts.Node): node is Wrapper {
  return isWrapperKind(node.kind);
}

export function isWrapperKind(kind: ts.SyntaxKind): boolean {
  return kind === ParenthesizedExpression || kind === AsExpression || kind === NonNullExpression
    || kind === SatisfiesExpression || kind === TypeAssertionExpression;
}

export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (isWrapper(inner)) inner = inner.expression;
  return inner;
}
