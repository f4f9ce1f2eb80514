import type { TypeFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { skipTrivia } from '../source-text.ts';
import { nameText } from '../syntax.ts';
import { globalValue, isGlobal, settledValue } from './names.ts';
import { each, type Walk } from './walk.ts';

const K = ts.SyntaxKind;
const {
  TypeReference, ArrayType, UnionType, IntersectionType, TypeLiteral, ParenthesizedType, TypeOperator, TypeQuery, ImportType,
  ExpressionWithTypeArguments, PropertySignature, MethodSignature, Identifier, QualifiedName, PropertyAccessExpression,
  StringLiteral, NumericLiteral, FunctionType,
} = K;

const LONGEST_TEXT = 80;
const NONE: readonly never[] = [];

const keywordTypes: TypeFacts[] = [];
const keywords: readonly (readonly [ts.SyntaxKind, string])[] = [
  [K.AnyKeyword, 'any'], [K.UnknownKeyword, 'unknown'], [K.StringKeyword, 'string'], [K.NumberKeyword, 'number'], [K.BooleanKeyword, 'boolean'],
  [K.VoidKeyword, 'void'], [K.UndefinedKeyword, 'undefined'], [K.NeverKeyword, 'never'], [K.ObjectKeyword, 'object'], [K.SymbolKeyword, 'symbol'],
  [K.BigIntKeyword, 'bigint'], [K.ThisType, 'this'],
];
for (const [kind, text] of keywords) keywordTypes[kind] = { references: NONE, arguments: NONE, members: NONE, array: false, text };

interface Collected {
  readonly references: ValueId[];
  arguments: readonly TypeFacts[];
  members: TypeFacts['members'];
  array: boolean;
  returns?: TypeFacts;
}

export function typeArguments(walk: Walk, nodes: readonly ts.TypeNode[] | undefined): readonly TypeFacts[] {
  return nodes === undefined ? NONE : each(walk, nodes, typeFacts);
}

export function typeFacts(walk: Walk, node: ts.Node): TypeFacts {
  const keyword = keywordTypes[node.kind];
  if (keyword !== undefined) return keyword;
  const start = skipTrivia(walk.text, node.pos);
  const text = walk.text.slice(start, Math.min(node.end, start + LONGEST_TEXT));
  if (node.kind === TypeReference && (node as ts.TypeReferenceNode).typeArguments === undefined) {
    const references = [entityValue(walk, (node as ts.TypeReferenceNode).typeName)];
    return { references, arguments: NONE, members: NONE, array: false, text };
  }
  const collected: Collected = { references: [], arguments: NONE, members: NONE, array: false };
  collect(walk, node, collected);
  const { references, arguments: given, members, array, returns } = collected;
  return { references, arguments: given, members, array, text, ...(returns && { returns }) };
}

function collect(walk: Walk, node: ts.Node, into: Collected): void {
  switch (node.kind) {
    case TypeReference:
      collectReference(walk, node as ts.TypeReferenceNode, into);
      break;
    case ArrayType:
      into.array = true;
      collect(walk, (node as ts.ArrayTypeNode).elementType, into);
      break;
    case UnionType:
    case IntersectionType:
      for (const type of (node as ts.UnionOrIntersectionTypeNode).types) collect(walk, type, into);
      break;
    case TypeLiteral:
      into.members = [...into.members, ...typeMembers(walk, (node as ts.TypeLiteralNode).members)];
      break;
    case ParenthesizedType:
    case TypeOperator:
      collect(walk, (node as ts.ParenthesizedTypeNode | ts.TypeOperatorNode).type, into);
      break;
    case ExpressionWithTypeArguments: {
      const { expression, typeArguments } = node as ts.ExpressionWithTypeArguments;
      addReference(walk, entityValue(walk, expression), typeArguments, into);
      break;
    }
    case TypeQuery:
      addReference(walk, entityValue(walk, (node as ts.TypeQueryNode).exprName), undefined, into);
      break;
    case FunctionType:
      into.returns = typeFacts(walk, (node as ts.FunctionTypeNode).type);
      break;
    case ImportType:
      collectImport(walk, node as ts.ImportTypeNode, into);
      break;
    default:
      // Literals and computed types name nothing that could be followed.
  }
}

function collectReference(walk: Walk, node: ts.TypeReferenceNode, into: Collected): void {
  const value = entityValue(walk, node.typeName);
  const element = node.typeArguments?.[0];
  if (element !== undefined && (isGlobal(walk, value, 'Array') || isGlobal(walk, value, 'ReadonlyArray'))) {
    into.array = true;
    collect(walk, element, into);
  } else addReference(walk, value, node.typeArguments, into);
}

function addReference(walk: Walk, value: ValueId, given: readonly ts.TypeNode[] | undefined, into: Collected): void {
  if (into.references.length === 0 && given !== undefined) into.arguments = each(walk, given, typeFacts);
  into.references.push(value);
}

/** `import('x').A.B`. */
function collectImport(walk: Walk, node: ts.ImportTypeNode, into: Collected): void {
  const { argument, qualifier } = node;
  if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return;
  const specifier = argument.literal.text;
  const span = walk.span(node);
  walk.imports.push({ specifier, kind: 'dynamic', typeOnly: true, span });
  const name = qualifier?.kind === Identifier ? nameText(qualifier) : '*';
  addReference(walk, walk.add({ kind: 'import', span, specifier, name }), node.typeArguments, into);
}

/** What `a.b.C` names in a type: nothing is read at run time, so that nothing counts as captured. */
export function entityValue(walk: Walk, node: ts.Node): ValueId {
  switch (node.kind) {
    case Identifier: {
      const name = nameText(node as ts.Identifier);
      const binding = resolve(walk.scope, name);
      return binding === undefined ? globalValue(walk, name, walk.span(node)) : settledValue(walk, binding);
    }
    case QualifiedName: {
      const { left, right } = node as ts.QualifiedName;
      return walk.add({ kind: 'member', span: walk.span(node), object: entityValue(walk, left), property: nameText(right), optional: false });
    }
    case PropertyAccessExpression: {
      const { expression, name } = node as ts.PropertyAccessExpression;
      return walk.add({ kind: 'member', span: walk.span(node), object: entityValue(walk, expression), property: nameText(name), optional: false });
    }
    default:
      return walk.add({ kind: 'unknown', span: walk.span(node), what: 'type' });
  }
}

export function typeMembers(walk: Walk, nodes: readonly ts.TypeElement[]): TypeFacts['members'] {
  const members: TypeFacts['members'][number][] = [];
  for (const node of nodes) {
    const name = node.name === undefined ? undefined : memberName(node.name);
    if (name === undefined) continue;
    const optional = node.questionToken !== undefined;
    const type = node.kind === PropertySignature || node.kind === MethodSignature ? (node as ts.PropertySignature | ts.MethodSignature).type : undefined;
    members.push(type === undefined ? { name, optional } : { name, optional, type: typeFacts(walk, type) });
  }
  return members;
}

function memberName(name: ts.PropertyName): string | undefined {
  const { kind } = name;
  if (kind === Identifier) return nameText(name);
  return kind === StringLiteral || kind === NumericLiteral ? name.text : undefined;
}
