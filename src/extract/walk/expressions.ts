import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { nameText } from '../syntax.ts';
import { visitArray } from './arrays.ts';
import { visitDelete, visitIncrement } from './assignments.ts';
import { visitConditional } from './branches.ts';
import { visitNew } from './calls.ts';
import { visitChain } from './chains.ts';
import { visitClassExpression } from './classes.ts';
import { visitArrow, visitFunction } from './functions.ts';
import { visitJsx } from './jsx.ts';
import { visitBigInt, visitFalse, visitNull, visitNumber, visitRegExp, visitString, visitTemplate, visitTrue } from './literals.ts';
import { readName } from './names.ts';
import { visitObject } from './objects.ts';
import { visitAwait, visitBinary, visitPrefix, visitTypeOf, visitVoid, visitYield } from './operators.ts';
import type { Used, Visitors, Walk } from './walk.ts';

const K = ts.SyntaxKind;

/** What each kind of expression evaluates to. */
export const expressions: Visitors['expressions'][number][] = [];

expressions[K.Identifier] = readName;
expressions[K.StringLiteral] = expressions[K.NoSubstitutionTemplateLiteral] = visitString;
expressions[K.NumericLiteral] = visitNumber;
expressions[K.BigIntLiteral] = visitBigInt;
expressions[K.RegularExpressionLiteral] = visitRegExp;
expressions[K.TrueKeyword] = visitTrue;
expressions[K.FalseKeyword] = visitFalse;
expressions[K.NullKeyword] = visitNull;
expressions[K.TemplateExpression] = visitTemplate;
expressions[K.ObjectLiteralExpression] = visitObject;
expressions[K.ArrayLiteralExpression] = visitArray;
expressions[K.OmittedExpression] = visitNothing;
expressions[K.PropertyAccessExpression] = expressions[K.ElementAccessExpression] = expressions[K.CallExpression] = visitChain;
expressions[K.TaggedTemplateExpression] = visitChain;
expressions[K.NewExpression] = visitNew;
expressions[K.ParenthesizedExpression] = expressions[K.AsExpression] = expressions[K.SatisfiesExpression] = visitWrapper;
expressions[K.NonNullExpression] = expressions[K.TypeAssertionExpression] = expressions[K.ExpressionWithTypeArguments] = visitWrapper;
expressions[K.BinaryExpression] = visitBinary;
expressions[K.ConditionalExpression] = visitConditional;
expressions[K.PrefixUnaryExpression] = visitPrefix;
expressions[K.PostfixUnaryExpression] = visitIncrement;
expressions[K.TypeOfExpression] = visitTypeOf;
expressions[K.VoidExpression] = visitVoid;
expressions[K.DeleteExpression] = visitDelete;
expressions[K.AwaitExpression] = visitAwait;
expressions[K.YieldExpression] = visitYield;
expressions[K.FunctionExpression] = visitFunction;
expressions[K.ArrowFunction] = visitArrow;
expressions[K.ClassExpression] = visitClassExpression;
expressions[K.ThisKeyword] = visitThis;
expressions[K.SuperKeyword] = visitSuper;
expressions[K.MetaProperty] = visitMeta;
expressions[K.ImportKeyword] = visitImportKeyword;
expressions[K.PrivateIdentifier] = visitPrivateName;
expressions[K.JsxElement] = expressions[K.JsxSelfClosingElement] = expressions[K.JsxFragment] = visitJsx;

function visitWrapper(walk: Walk, node: { readonly expression: ts.Expression }, used: Used): ValueId {
  return walk.evaluate(node.expression, used);
}

function visitNothing(walk: Walk, node: ts.Node): ValueId {
  return walk.add({ kind: 'undefined', span: walk.span(node) });
}

function visitThis(walk: Walk, node: ts.Node): ValueId {
  const { self } = walk;
  if (self.thisValue >= 0) return self.thisValue;
  const span = walk.span(node);
  self.thisValue = self.class === undefined ? walk.add({ kind: 'this', span }) : walk.add({ kind: 'this', span, class: self.class, static: self.static });
  return self.thisValue;
}

function visitSuper(walk: Walk, node: ts.Node): ValueId {
  const { self } = walk;
  if (self.superValue >= 0) return self.superValue;
  const span = walk.span(node);
  self.superValue = walk.add(self.class === undefined ? { kind: 'super', span } : { kind: 'super', span, class: self.class });
  return self.superValue;
}

/** `import.meta`, `new.target`. */
function visitMeta(walk: Walk, node: ts.MetaProperty): ValueId {
  const what = node.keywordToken === K.ImportKeyword ? `import.${nameText(node.name)}` : `new.${nameText(node.name)}`;
  return walk.add({ kind: 'unknown', span: walk.span(node), what });
}

function visitImportKeyword(walk: Walk, node: ts.Node): ValueId {
  return walk.add({ kind: 'unknown', span: walk.span(node), what: 'import' });
}

/** `#name in object`. */
function visitPrivateName(walk: Walk, node: ts.PrivateIdentifier): ValueId {
  return walk.add({ kind: 'constant', span: walk.span(node), value: nameText(node) });
}
