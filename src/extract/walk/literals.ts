import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { globalValue } from './names.ts';
import type { Walk } from './walk.ts';

export function visitString(walk: Walk, node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral): ValueId {
  const value = walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value: node.text });
  if (looksLikeAddress(node.text)) walk.addressLiterals.push(value);
  return value;
}

export function visitNumber(walk: Walk, node: ts.NumericLiteral): ValueId {
  const value = Number(node.text);
  // Infinity has no JSON form, and facts are plain data.
  if (!Number.isFinite(value)) return globalValue(walk, 'Infinity', walk.range(node.pos, node.end));
  return walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value });
}

export function visitBigInt(walk: Walk, node: ts.BigIntLiteral): ValueId {
  return walk.add({ kind: 'bigint', span: walk.range(node.pos, node.end), text: node.text });
}

export function visitRegExp(walk: Walk, node: ts.RegularExpressionLiteral): ValueId {
  return walk.add({ kind: 'regexp', span: walk.range(node.pos, node.end), text: node.text });
}

export function visitTrue(walk: Walk, node: ts.Node): ValueId {
  return walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value: true });
}

export function visitFalse(walk: Walk, node: ts.Node): ValueId {
  return walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value: false });
}

export function visitNull(walk: Walk, node: ts.Node): ValueId {
  return walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value: null });
}

export function visitTemplate(walk: Walk, node: ts.TemplateExpression): ValueId {
  const quasis = [node.head.text];
  const parts: ValueId[] = [];
  let address = looksLikeAddress(node.head.text);
  for (const { expression, literal } of node.templateSpans) {
    parts.push(walk.evaluate(expression, 'kept'));
    quasis.push(literal.text);
    address ||= literal.text.charCodeAt(0) === 58 ? portAfterColon.test(literal.text) : looksLikeAddress(literal.text);
  }
  const value = walk.add({ kind: 'template', span: walk.range(node.pos, node.end), quasis, parts });
  if (address) walk.addressLiterals.push(value);
  return value;
}

const portAfterColon = /^:\d{2,5}(?!\d)|:\/\//;
const hostAndPort = /:\/\/|(?:localhost|[\w-]\.[a-z]{2,}|\w-\w[\w-]*|^[a-z]\w*):\d{2,5}(?!\d)/i;
const fourNumbers = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/;

/** Holds `://`, an IPv4 or a `host:port`. What it means is the recogniser's business. */
export function looksLikeAddress(text: string): boolean {
  if (text.length < 4 || text.length > 4096) return false;
  if (text.includes(':') && hostAndPort.test(text)) return true;
  return text.includes('.') && fourNumbers.test(text);
}

const { NumericLiteral } = ts.SyntaxKind;

/** `-1` is a constant, not an operation. */
export function negativeNumber(walk: Walk, node: ts.PrefixUnaryExpression): ValueId | undefined {
  if (node.operator !== ts.SyntaxKind.MinusToken || node.operand.kind !== NumericLiteral) return undefined;
  const value = -Number((node.operand as ts.NumericLiteral).text);
  return Number.isFinite(value) ? walk.add({ kind: 'constant', span: walk.range(node.pos, node.end), value }) : undefined;
}
