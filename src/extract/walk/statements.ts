import { ts } from '../parse.ts';
import { visitIf } from './branches.ts';
import { visitClass, visitFunctionDeclaration, visitInterface, visitTypeAlias } from './declarations.ts';
import { visitEnum } from './enums.ts';
import { visitTry } from './exceptions.ts';
import { performAll } from './hoisting.ts';
import { visitJump, visitReturn, visitThrow } from './jumps.ts';
import { visitLabeled } from './labels.ts';
import { visitDo, visitFor, visitForEach, visitWhile } from './loops.ts';
import { visitExportAssignment, visitExportDeclaration, visitImport, visitImportEquals } from './modules.ts';
import { visitNamespace } from './namespaces.ts';
import { visitSwitch } from './switches.ts';
import { visitVariableStatement } from './variables.ts';
import type { Visitors, Walk } from './walk.ts';

const K = ts.SyntaxKind;

/** What each kind of statement does. */
export const statements: Visitors['statements'][number][] = [];

statements[K.VariableStatement] = visitVariableStatement;
statements[K.ExpressionStatement] = visitExpressionStatement;
statements[K.Block] = visitBlock;
statements[K.IfStatement] = visitIf;
statements[K.ReturnStatement] = visitReturn;
statements[K.ThrowStatement] = visitThrow;
statements[K.BreakStatement] = statements[K.ContinueStatement] = visitJump;
statements[K.ForStatement] = visitFor;
statements[K.ForOfStatement] = statements[K.ForInStatement] = visitForEach;
statements[K.WhileStatement] = visitWhile;
statements[K.DoStatement] = visitDo;
statements[K.SwitchStatement] = visitSwitch;
statements[K.TryStatement] = visitTry;
statements[K.LabeledStatement] = visitLabeled;
statements[K.WithStatement] = visitWith;
statements[K.FunctionDeclaration] = visitFunctionDeclaration;
statements[K.ClassDeclaration] = visitClass;
statements[K.InterfaceDeclaration] = visitInterface;
statements[K.TypeAliasDeclaration] = visitTypeAlias;
statements[K.EnumDeclaration] = visitEnum;
statements[K.ModuleDeclaration] = visitNamespace;
statements[K.ImportDeclaration] = visitImport;
statements[K.ImportEqualsDeclaration] = visitImportEquals;
statements[K.ExportDeclaration] = visitExportDeclaration;
statements[K.ExportAssignment] = visitExportAssignment;

function visitExpressionStatement(walk: Walk, node: ts.ExpressionStatement): void {
  walk.evaluate(node.expression, 'dropped');
}

function visitBlock(walk: Walk, node: ts.Block): void {
  const outer = walk.scope;
  walk.scope = walk.scan.scopes.get(node) ?? outer;
  performAll(walk, node.statements);
  walk.scope = outer;
}

function visitWith(walk: Walk, node: ts.WithStatement): void {
  walk.evaluate(node.expression, 'kept');
  walk.perform(node.statement);
}
