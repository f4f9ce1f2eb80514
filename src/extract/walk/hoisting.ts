import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { isDeclared, nameText } from '../syntax.ts';
import { addClass } from './classes.ts';
import { functionDeclaration } from './functions.ts';
import { declareValue } from './names.ts';
import type { Walk } from './walk.ts';

const { FunctionDeclaration, ClassDeclaration, DefaultKeyword } = ts.SyntaxKind;

/** Statements of a block: functions and classes are there before the first runs. */
export function performAll(walk: Walk, statements: readonly ts.Statement[]): void {
  if (walk.scope.hoists) hoist(walk, statements);
  for (let i = 0, { length } = statements; i < length; i++) walk.perform(statements[i] as ts.Statement);
}

function hoist(walk: Walk, statements: readonly ts.Statement[]): void {
  for (const statement of statements) {
    if (statement.kind === FunctionDeclaration) hoistFunction(walk, statement as ts.FunctionDeclaration);
    else if (statement.kind === ClassDeclaration) hoistClass(walk, statement as ts.ClassDeclaration);
  }
}

function hoistFunction(walk: Walk, node: ts.FunctionDeclaration): void {
  if (node.body === undefined || isDeclared(node.modifiers)) return;
  walk.statement = node;
  const value = functionDeclaration(walk, node);
  const binding = node.name === undefined ? undefined : resolve(walk.scope, nameText(node.name));
  if (binding !== undefined && node.name !== undefined) declareValue(walk, binding, value, walk.span(node.name));
  if (node.modifiers?.some(({ kind }) => kind === DefaultKeyword) === true) walk.exports.push({ kind: 'value', name: 'default', value });
}

function hoistClass(walk: Walk, node: ts.ClassDeclaration): void {
  if (node.name === undefined || isDeclared(node.modifiers)) return;
  const name = nameText(node.name);
  const binding = resolve(walk.scope, name);
  if (binding !== undefined && binding.declared < 0) binding.declared = addClass(walk, node, name).value;
}
