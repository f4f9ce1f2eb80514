import type { FunctionFacts, Span, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { remarkIn } from '../remarks.ts';
import type { FunctionNode } from '../scan/functions.ts';
import type { Scope } from '../scopes.ts';
import { hasModifier, isWrapperKind, nameText, type Wrapper } from '../syntax.ts';
import { Self, type FieldBuilder, type FunctionBuilder } from './builders.ts';
import type { Used, Walk } from './walk.ts';

const { ArrowFunction, FunctionExpression, ClassExpression, AsyncKeyword, Identifier, Block: BlockKind } = ts.SyntaxKind;

export interface FunctionOrigin {
  readonly kind: FunctionFacts['kind'];
  readonly name: string | undefined;
  readonly self: Self;
  readonly decorators: readonly ValueId[];
  /** Of a class's member. */
  readonly member: boolean;
  readonly field?: FieldBuilder;
}

type BodyNode = FunctionNode | ts.PropertyDeclaration | ts.ClassStaticBlockDeclaration;

/** Notes a function and puts its body on the list of what is still to be walked. */
export function addFunction(walk: Walk, node: BodyNode, origin: FunctionOrigin): ValueId {
  const scope = walk.scan.scopes.get(node) as Scope;
  const { id } = scope.owner;
  const span = walk.span(node);
  const value = walk.add({ kind: 'function', span, function: id });
  const { self, name } = origin;
  const facts: FunctionBuilder = {
    id, kind: origin.kind, async: 'modifiers' in node && hasModifier(node.modifiers, AsyncKeyword), generator: 'asteriskToken' in node && node.asteriskToken !== undefined,
    parent: walk.owner.id, parameters: [], decorators: origin.decorators, body: [], span, nameSpan: nameSpanOf(walk, node, span), value,
  };
  if (name === undefined) noteRemark(walk, node, facts);
  else facts.name = name;
  if (origin.member && self.class !== undefined) {
    facts.class = self.class;
    facts.static = self.static;
  }
  walk.functions[id] = facts;
  const task = { node, scope, facts, self, statement: walk.statement };
  walk.tasks.push(origin.field === undefined ? task : { ...task, field: origin.field });
  return value;
}

/** A callback without a name may be an error handler. */
function noteRemark(walk: Walk, node: BodyNode, facts: FunctionBuilder): void {
  if ((node.kind !== ArrowFunction && node.kind !== FunctionExpression) || node.body.kind !== BlockKind) return;
  const remark = remarkIn(walk.text, node.body as ts.Block);
  if (remark !== undefined) facts.remark = remark;
}

function nameSpanOf(walk: Walk, node: BodyNode, span: Span): Span {
  const name = 'name' in node ? node.name : undefined;
  if (name !== undefined) return walk.span(name);
  return [span[0], tokenEnd(walk.text, span[0])];
}

function tokenEnd(text: string, start: number): number {
  let end = start;
  while (isWordCharacter(text.charCodeAt(end))) end++;
  return end === start ? start + 1 : end;
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36 || code > 127;
}

const noDecorators: readonly ValueId[] = [];

export function functionDeclaration(walk: Walk, node: ts.FunctionDeclaration): ValueId {
  const name = node.name === undefined ? undefined : nameText(node.name);
  return addFunction(walk, node, { kind: 'function', name, self: new Self(undefined, false), decorators: noDecorators, member: false });
}

export function visitFunction(walk: Walk, node: ts.FunctionExpression): ValueId {
  return functionExpression(walk, node, undefined);
}

export function visitArrow(walk: Walk, node: ts.ArrowFunction): ValueId {
  return arrow(walk, node, undefined);
}

function functionExpression(walk: Walk, node: ts.FunctionExpression, given: string | undefined): ValueId {
  const name = node.name === undefined ? given : nameText(node.name);
  return addFunction(walk, node, { kind: 'function', name, self: new Self(undefined, false), decorators: noDecorators, member: false });
}

function arrow(walk: Walk, node: ts.ArrowFunction, name: string | undefined): ValueId {
  return addFunction(walk, node, { kind: 'arrow', name, self: walk.self, decorators: noDecorators, member: false });
}

/** A member of an object literal; its `this` is the object, which is not followed. */
export function objectFunction(walk: Walk, node: ts.MethodDeclaration | ts.AccessorDeclaration, kind: FunctionFacts['kind'], name: string | undefined): ValueId {
  return addFunction(walk, node, { kind, name, self: new Self(undefined, false), decorators: noDecorators, member: false });
}

/** A function or class without a name takes that of what it is given to. */
export function evaluateNamed(walk: Walk, node: ts.Expression, name: string | undefined, used: Used = 'kept'): ValueId {
  const { kind } = node;
  if (name === undefined) return walk.evaluateAs(kind, node, used);
  switch (kind) {
    case ArrowFunction:
      return arrow(walk, node as ts.ArrowFunction, name);
    case FunctionExpression:
      return functionExpression(walk, node as ts.FunctionExpression, name);
    case ClassExpression:
      walk.pendingName = name;
      return walk.evaluateAs(kind, node, used);
    default:
      return isWrapperKind(kind) ? evaluateNamed(walk, (node as Wrapper).expression, name, used) : walk.evaluateAs(kind, node, used);
  }
}

/** The name that a binding gives to what is written in it. */
export function bindingName(node: ts.BindingName): string | undefined {
  return node.kind === Identifier ? nameText(node) : undefined;
}
