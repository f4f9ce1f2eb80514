import { ts } from '../parse.ts';
import { resolve, type Binding, type FunctionScope } from '../scopes.ts';
import {
  scanArray, scanAwait, scanCase, scanConditional, scanExpressionStatement, scanHeritage, scanIf, scanInner, scanJsxAttribute, scanJsxElement, scanJsxFragment, scanJsxOpening,
  scanObject, scanOperand, scanOptionalOperand, scanProperty, scanSwitch, scanTemplate, scanTry, scanWith,
} from './children.ts';
import { scanArrow, scanClass, scanClassDeclaration, scanField, scanFunction, scanNamespace, scanStaticBlock } from './functions.ts';
import { Scan, type LoopWrites, type PendingWrite, type Scanner } from './scan.ts';
import {
  scanBlock, scanCaseBlock, scanCatch, scanEnum, scanFor, scanForEach, scanImport, scanImportEquals, scanTypeName,
  scanVariables, scanVariableStatement, scanWhile,
} from './statements.ts';
import { scanBinary, scanChain, scanIncrement } from './targets.ts';

const K = ts.SyntaxKind;

/** What to do with each kind of node; nothing is to be done for the others. */
const table: (Scanner | undefined)[] = [];

table[K.Block] = scanBlock;
table[K.ExpressionStatement] = scanExpressionStatement;
table[K.VariableStatement] = scanVariableStatement;
table[K.VariableDeclarationList] = scanVariables;
table[K.IfStatement] = scanIf;
table[K.SwitchStatement] = scanSwitch;
table[K.CaseBlock] = scanCaseBlock;
table[K.CaseClause] = table[K.DefaultClause] = scanCase;
table[K.TryStatement] = scanTry;
table[K.CatchClause] = scanCatch;
table[K.WhileStatement] = table[K.DoStatement] = scanWhile;
table[K.ForStatement] = scanFor;
table[K.ForOfStatement] = table[K.ForInStatement] = scanForEach;
table[K.LabeledStatement] = scanInner;
table[K.WithStatement] = scanWith;
table[K.ModuleDeclaration] = scanNamespace;
table[K.EnumDeclaration] = scanEnum;
table[K.InterfaceDeclaration] = table[K.TypeAliasDeclaration] = scanTypeName;
table[K.ImportDeclaration] = scanImport;
table[K.ImportEqualsDeclaration] = scanImportEquals;
table[K.ClassDeclaration] = scanClassDeclaration;
table[K.ClassExpression] = scanClass;
table[K.HeritageClause] = scanHeritage;
table[K.PropertyDeclaration] = scanField;
table[K.ClassStaticBlockDeclaration] = scanStaticBlock;
for (const kind of [
  K.FunctionDeclaration, K.FunctionExpression, K.MethodDeclaration, K.Constructor, K.GetAccessor, K.SetAccessor,
]) table[kind] = scanFunction;
for (const kind of [
  K.CallExpression, K.NewExpression, K.PropertyAccessExpression, K.ElementAccessExpression, K.TaggedTemplateExpression,
  K.ParenthesizedExpression, K.AsExpression, K.SatisfiesExpression, K.NonNullExpression, K.TypeAssertionExpression,
]) table[kind] = scanChain;
table[K.ArrowFunction] = scanArrow;
table[K.BinaryExpression] = scanBinary;
table[K.PrefixUnaryExpression] = table[K.PostfixUnaryExpression] = scanIncrement;
table[K.AwaitExpression] = scanAwait;
table[K.ConditionalExpression] = scanConditional;
table[K.ArrayLiteralExpression] = scanArray;
table[K.ObjectLiteralExpression] = scanObject;
table[K.PropertyAssignment] = scanProperty;
table[K.TemplateExpression] = scanTemplate;
for (const kind of [
  K.ThrowStatement, K.ExportAssignment, K.TypeOfExpression, K.VoidExpression,
  K.DeleteExpression, K.SpreadElement, K.SpreadAssignment, K.ComputedPropertyName, K.Decorator, K.TemplateSpan,
  K.ExpressionWithTypeArguments, K.JsxSpreadAttribute,
]) table[kind] = scanOperand;
for (const kind of [K.ReturnStatement, K.YieldExpression, K.JsxExpression]) table[kind] = scanOptionalOperand;
table[K.JsxElement] = scanJsxElement;
table[K.JsxSelfClosingElement] = scanJsxOpening;
table[K.JsxFragment] = scanJsxFragment;
table[K.JsxAttribute] = scanJsxAttribute;

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
  if (binding.owner === scope.owner) noteInLoops(binding, loop);
  else share(binding, scope.owner);
}

function noteInLoops(binding: Binding, loop: LoopWrites | undefined): void {
  for (let outer = loop; outer !== undefined && binding.scope.start <= outer.start; outer = outer.parent) {
    if (!outer.bindings.includes(binding)) outer.bindings.push(binding);
  }
}

function share(binding: Binding, writer: FunctionScope): void {
  let closure = writer;
  while (closure.parent !== undefined && closure.parent !== binding.owner) closure = closure.parent;
  binding.sharedFrom = Math.min(binding.sharedFrom, closure.runsFrom);
}
