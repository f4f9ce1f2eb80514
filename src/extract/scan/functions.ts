import { ts } from '../parse.ts';
import { hasModifier, isDeclared, nameText } from '../syntax.ts';
import type { Scan } from './scan.ts';
import { scanPattern } from './targets.ts';

const { FunctionDeclaration, FunctionExpression, Block, ComputedPropertyName, Decorator, Identifier } = ts.SyntaxKind;

export type FunctionNode =
  | ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration
  | ts.ConstructorDeclaration | ts.AccessorDeclaration;

export function scanFunction(scan: Scan, node: FunctionNode): void {
  scanOutside(scan, node);
  if (node.body === undefined || hasModifier(node.modifiers, ts.SyntaxKind.DeclareKeyword)) return;
  const hoisted = node.kind === FunctionDeclaration;
  if (hoisted) {
    scan.scope.hoists = true;
    if (node.name !== undefined) scan.declare(node.name, 'function');
  }
  // A declaration may be called from the start of the function around it.
  scan.inFunction(node, hoisted ? scan.varScope.start : scan.firstRun(node), scanInside);
}

export function scanArrow(scan: Scan, node: ts.ArrowFunction): void {
  scan.inFunction(node, scan.firstRun(node), scanArrowInside);
}

function scanArrowInside(scan: Scan, node: ts.ArrowFunction): void {
  declareTypeParameters(scan, node.typeParameters);
  for (const { name, initializer } of node.parameters) {
    scanPattern(scan, name, 'parameter', true);
    scan.visitOptional(initializer);
  }
  if (ts.isBlock(node.body)) scan.visitAll(node.body.statements);
  else scan.visit(node.body);
}

/** Decorators and computed names belong to the place of the declaration. */
function scanOutside(scan: Scan, node: FunctionNode): void {
  scanDecorators(scan, node.modifiers);
  for (const parameter of node.parameters) scanDecorators(scan, parameter.modifiers);
  if (node.name?.kind === ComputedPropertyName) scan.visit(node.name.expression);
}

function scanDecorators(scan: Scan, modifiers: ts.NodeArray<ts.ModifierLike> | undefined): void {
  if (modifiers === undefined) return;
  for (const modifier of modifiers) if (modifier.kind === Decorator) scan.visit(modifier);
}

function scanInside(scan: Scan, node: FunctionNode): void {
  declareTypeParameters(scan, node.typeParameters);
  for (const parameter of node.parameters) {
    scanPattern(scan, parameter.name, 'parameter', true);
    scan.visitOptional(parameter.initializer);
  }
  if (node.body?.kind === Block) scan.visitAll((node.body as ts.Block).statements);
  else scan.visitOptional(node.body);
  const own = node.kind === FunctionExpression ? node.name : undefined;
  if (own !== undefined && scan.scope.names?.has(nameText(own)) !== true) scan.declare(own, 'function');
}

export function declareTypeParameters(scan: Scan, parameters: readonly ts.TypeParameterDeclaration[] | undefined): void {
  if (parameters === undefined) return;
  for (const { name } of parameters) scan.declare(name, 'type');
}

export function scanClassDeclaration(scan: Scan, node: ts.ClassDeclaration): void {
  scan.scope.hoists = true;
  if (node.name !== undefined) scan.declare(node.name, isDeclared(node.modifiers) ? 'type' : 'class');
  if (!isDeclared(node.modifiers)) scanClass(scan, node);
}

export function scanClass(scan: Scan, node: ts.ClassLikeDeclaration): void {
  scanDecorators(scan, node.modifiers);
  scan.inScope(node, scanClassBody);
}

function scanClassBody(scan: Scan, node: ts.ClassLikeDeclaration): void {
  declareTypeParameters(scan, node.typeParameters);
  if (node.kind === ts.SyntaxKind.ClassExpression && node.name !== undefined) scan.declare(node.name, 'class');
  scan.visitAll(node.heritageClauses);
  scan.visitAll(node.members);
}

/** An initialiser runs as a function of its own, once for each instance. */
export function scanField(scan: Scan, node: ts.PropertyDeclaration): void {
  scanDecorators(scan, node.modifiers);
  if (node.name.kind === ComputedPropertyName) scan.visit(node.name.expression);
  if (node.initializer !== undefined) scan.inFunction(node, scan.firstRun(node), scanInitialiser);
}

function scanInitialiser(scan: Scan, node: ts.PropertyDeclaration): void {
  scan.visitOptional(node.initializer);
}

export function scanStaticBlock(scan: Scan, node: ts.ClassStaticBlockDeclaration): void {
  scan.inFunction(node, scan.firstRun(node), scanStaticBody);
}

function scanStaticBody(scan: Scan, node: ts.ClassStaticBlockDeclaration): void {
  scan.visitAll(node.body.statements);
}

/** A namespace is a function that runs at once: the walk treats it as a block with its own `var` scope. */
export function scanNamespace(scan: Scan, node: ts.ModuleDeclaration): void {
  if (node.name.kind !== Identifier || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) return;
  const real = !isDeclared(node.modifiers) && node.body !== undefined;
  scan.declare(node.name, real ? 'namespace' : 'type');
  if (real) scan.inScope(node, scanNamespaceBody);
}

function scanNamespaceBody(scan: Scan, node: ts.ModuleDeclaration): void {
  const { varScope } = scan;
  scan.varScope = scan.scope;
  if (node.body?.kind === ts.SyntaxKind.ModuleBlock) scan.visitAll(node.body.statements);
  else scan.visitOptional(node.body);
  scan.varScope = varScope;
}
