import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { scanClass, scanClassDeclaration, scanField, scanFunction, scanNamespace, scanStaticBlock } from './functions.ts';
import { Scan, type PendingWrite, type Scanner } from './scan.ts';
import {
  scanBlock, scanCaseBlock, scanCatch, scanEnum, scanFor, scanForEach, scanImport, scanImportEquals, scanJsx,
  scanTypeName, scanVariables, scanVariableStatement, scanWhile,
} from './statements.ts';
import { scanBinary, scanChain, scanIncrement } from './targets.ts';

const K = ts.SyntaxKind;

const nothing: Scanner = () => undefined;

const table: (Scanner | undefined)[] = [];
for (let kind = 0; kind <= K.LastTypeNode; kind++) table[kind] = nothing;
for (const kind of [K.ComputedPropertyName, K.Decorator]) table[kind] = undefined;
for (const kind of [
  K.EmptyStatement, K.DebuggerStatement, K.BreakStatement, K.ContinueStatement, K.ExportDeclaration, K.OmittedExpression,
  K.MetaProperty, K.JsxClosingElement, K.JsxClosingFragment, K.JsxOpeningFragment, K.NamespaceExportDeclaration,
]) table[kind] = nothing;
for (const kind of [
  K.CallExpression, K.NewExpression, K.PropertyAccessExpression, K.ElementAccessExpression, K.TaggedTemplateExpression,
  K.ParenthesizedExpression, K.AsExpression, K.SatisfiesExpression, K.NonNullExpression, K.TypeAssertionExpression,
]) table[kind] = scanChain;
for (const kind of [
  K.FunctionDeclaration, K.FunctionExpression, K.ArrowFunction, K.MethodDeclaration, K.Constructor, K.GetAccessor, K.SetAccessor,
]) table[kind] = scanFunction;

table[K.BinaryExpression] = scanBinary;
table[K.PrefixUnaryExpression] = table[K.PostfixUnaryExpression] = scanIncrement;
table[K.ClassDeclaration] = scanClassDeclaration;
table[K.ClassExpression] = scanClass;
table[K.PropertyDeclaration] = scanField;
table[K.ClassStaticBlockDeclaration] = scanStaticBlock;
table[K.ModuleDeclaration] = scanNamespace;
table[K.EnumDeclaration] = scanEnum;
table[K.InterfaceDeclaration] = table[K.TypeAliasDeclaration] = scanTypeName;
table[K.ImportDeclaration] = scanImport;
table[K.ImportEqualsDeclaration] = scanImportEquals;
table[K.Block] = scanBlock;
table[K.CaseBlock] = scanCaseBlock;
table[K.CatchClause] = scanCatch;
table[K.VariableStatement] = scanVariableStatement;
table[K.VariableDeclarationList] = scanVariables;
table[K.WhileStatement] = table[K.DoStatement] = scanWhile;
table[K.ForStatement] = scanFor;
table[K.ForOfStatement] = table[K.ForInStatement] = scanForEach;
table[K.JsxElement] = table[K.JsxSelfClosingElement] = table[K.JsxFragment] = scanJsx;

/** The first pass: all names, and which of them are written again, in which loops and closures. */
export function scanFile(file: ts.SourceFile): Scan {
  const scan = new Scan(file, table);
  scan.visitAll(file.statements);
  for (const write of scan.pending) settleWrite(write);
  return scan;
}

function settleWrite({ name, scope, loop, declaration }: PendingWrite): void {
  const binding = resolve(scope, name);
  if (binding === undefined) return;
  if (declaration && !binding.initialised && binding.kind === 'var') binding.initialised = true;
  else binding.reassigned = true;
  if (binding.owner === scope.owner) {
    for (let outer = loop; outer !== undefined && binding.scope.start <= outer.start; outer = outer.parent) {
      if (!outer.bindings.includes(binding)) outer.bindings.push(binding);
    }
    return;
  }
  let closure = scope.owner;
  while (closure.parent !== undefined && closure.parent !== binding.owner) closure = closure.parent;
  binding.sharedFrom = Math.min(binding.sharedFrom, closure.runsFrom);
}
