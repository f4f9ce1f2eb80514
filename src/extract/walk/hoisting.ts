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
  const { length } = statements;
  for (let i = 0; i < length; i++) {
    const statement = statements[i] as ts.Statement;
    if (statement.kind === FunctionDeclaration) hoistFunction(walk, statement as ts.FunctionDeclaration);
    else if (statement.kind === ClassDeclaration) hoistClass(walk, statement as ts.ClassDeclaration);
  }
  for (let i = 0; i < length; i++) walk.perform(statements[i] as ts.Statement);
}

function hoistFunction(walk: Walk, node: ts.FunctionDeclaration): void {
  if (node.body === undefined || isDeclared(node)) return;
  walk.statement = node.pos;
  const value = functionDeclaration(walk, node);
  const binding = node.name === undefined ? undefined : resolve(walk.scope, nameText(node.name));
  if (binding !== undefined && node.name !== undefined) declareValue(walk, binding, value, walk.span(node.name));
  if (node.modifiers?.some(({ kind }) => kind === DefaultKeyword) === true) walk.exports.push({ kind: 'value', name: 'default', value });
}

function hoistClass(walk: Walk, node: ts.ClassDeclaration): void {
  if (node.name === undefined || isDeclared(node)) return;
  const name = nameText(node.name);
  const binding = resolve(walk.scope, name);
  if (binding !== undefined && binding.declared < 0) binding.declared = addClass(walk, node, name).value;
}
