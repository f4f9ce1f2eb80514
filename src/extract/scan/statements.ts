import { ts } from '../parse.ts';
import type { BindingKind } from '../scopes.ts';
import { isDeclared } from '../syntax.ts';
import type { Scan } from './scan.ts';
import { scanPattern, scanTarget } from './targets.ts';

const { Let, Const, Using } = ts.NodeFlags;

export function scanBlock(scan: Scan, node: ts.Block): void {
  scan.inScope(node, visitBlock);
}

function visitBlock(scan: Scan, node: ts.Block): void {
  scan.visitAll(node.statements);
}

export function scanCaseBlock(scan: Scan, node: ts.CaseBlock): void {
  scan.inScope(node, visitCases);
}

function visitCases(scan: Scan, node: ts.CaseBlock): void {
  scan.visitAll(node.clauses);
}

export function scanCatch(scan: Scan, node: ts.CatchClause): void {
  scan.inScope(node, visitCatch);
}

function visitCatch(scan: Scan, node: ts.CatchClause): void {
  if (node.variableDeclaration !== undefined) scanPattern(scan, node.variableDeclaration.name, 'catch', true);
  scan.visit(node.block);
}

export function scanVariableStatement(scan: Scan, node: ts.VariableStatement): void {
  if (!isDeclared(node.modifiers)) scanVariables(scan, node.declarationList);
}

export function scanVariables(scan: Scan, node: ts.VariableDeclarationList): void {
  declareVariables(scan, node, false);
}

export function variableKind(list: ts.VariableDeclarationList): BindingKind {
  if ((list.flags & Const) !== 0 || (list.flags & Using) !== 0) return 'const';
  return (list.flags & Let) !== 0 ? 'let' : 'var';
}

function declareVariables(scan: Scan, list: ts.VariableDeclarationList, written: boolean): void {
  const kind = variableKind(list);
  for (const { name, initializer } of list.declarations) {
    scanPattern(scan, name, kind, written || initializer !== undefined);
    scan.visitOptional(initializer);
  }
}

export function scanWhile(scan: Scan, node: ts.WhileStatement | ts.DoStatement): void {
  scan.inLoop(node, visitWhile);
}

function visitWhile(scan: Scan, node: ts.WhileStatement | ts.DoStatement): void {
  scan.visit(node.expression);
  scan.visit(node.statement);
}

export function scanFor(scan: Scan, node: ts.ForStatement): void {
  scan.inScope(node, visitFor);
}

function visitFor(scan: Scan, node: ts.ForStatement): void {
  scan.visitOptional(node.initializer);
  scan.inLoop(node, visitForTurn);
}

function visitForTurn(scan: Scan, node: ts.ForStatement): void {
  scan.visitOptional(node.condition);
  scan.visitOptional(node.incrementor);
  scan.visit(node.statement);
}

export function scanForEach(scan: Scan, node: ts.ForOfStatement | ts.ForInStatement): void {
  scan.visit(node.expression);
  scan.inScope(node, visitForEach);
}

function visitForEach(scan: Scan, node: ts.ForOfStatement | ts.ForInStatement): void {
  scan.inLoop(node, visitForEachTurn);
}

function visitForEachTurn(scan: Scan, node: ts.ForOfStatement | ts.ForInStatement): void {
  if (ts.isVariableDeclarationList(node.initializer)) declareVariables(scan, node.initializer, true);
  else scanTarget(scan, node.initializer);
  scan.visit(node.statement);
}

export function scanEnum(scan: Scan, node: ts.EnumDeclaration): void {
  scan.declare(node.name, isDeclared(node.modifiers) ? 'type' : 'enum');
  for (const member of node.members) scan.visitOptional(member.initializer);
}

export function scanTypeName(scan: Scan, node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): void {
  scan.declare(node.name, 'type');
}

export function scanImport(scan: Scan, node: ts.ImportDeclaration): void {
  const clause = node.importClause;
  if (clause === undefined) return;
  if (clause.name !== undefined) scan.declare(clause.name, 'import');
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (named.kind === ts.SyntaxKind.NamespaceImport) scan.declare(named.name, 'import');
  else for (const { name } of named.elements) scan.declare(name, 'import');
}

export function scanImportEquals(scan: Scan, node: ts.ImportEqualsDeclaration): void {
  scan.declare(node.name, 'import');
}
