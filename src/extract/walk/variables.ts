import type { BindingFacts } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { isDeclared, nameText } from '../syntax.ts';
import { exportBinding } from './exporting.ts';
import { bindingName, evaluateNamed } from './functions.ts';
import { bindPattern } from './patterns.ts';
import { typeFacts } from './types.ts';
import type { Walk } from './walk.ts';

const { ExportKeyword, Identifier, OmittedExpression } = ts.SyntaxKind;
const { BlockScoped, Const, Using } = ts.NodeFlags;

export function visitVariableStatement(walk: Walk, node: ts.VariableStatement): void {
  if (isDeclared(node.modifiers)) return;
  visitVariables(walk, node.declarationList);
  if (node.modifiers?.some(({ kind }) => kind === ExportKeyword) !== true) return;
  for (const { name } of node.declarationList.declarations) exportNames(walk, name);
}

function exportNames(walk: Walk, name: ts.BindingName): void {
  if (name.kind === Identifier) exportBinding(walk, nameText(name), name);
  else for (const element of name.elements) if (element.kind !== OmittedExpression) exportNames(walk, element.name);
}

export function visitVariables(walk: Walk, list: ts.VariableDeclarationList): void {
  const using = usingOf(list);
  for (const { name, type, initializer } of list.declarations) {
    const typed = type === undefined ? undefined : typeFacts(walk, type);
    if (initializer !== undefined) bindPattern(walk, name, evaluateNamed(walk, initializer, bindingName(name)), typed);
    else if (name.kind === Identifier) declareEmpty(walk, name, typed, (list.flags & BlockScoped) !== 0);
    if (using !== undefined && name.kind === Identifier) noteUsing(walk, name, using);
  }
}

function usingOf({ flags }: ts.VariableDeclarationList): BindingFacts['using'] {
  if ((flags & Using) === 0) return undefined;
  // The compiler writes `await using` as both.
  return (flags & Const) !== 0 ? 'async' : 'sync';
}

function noteUsing(walk: Walk, name: ts.Identifier, using: BindingFacts['using']): void {
  const binding = resolve(walk.scope, nameText(name));
  if (binding !== undefined) binding.using = using;
}

/** `let x;` is undefined; `var x;` leaves what is there. */
function declareEmpty(walk: Walk, name: ts.Identifier, type: ReturnType<typeof typeFacts> | undefined, blockScoped: boolean): void {
  const binding = resolve(walk.scope, nameText(name));
  if (binding === undefined) return;
  if (type !== undefined) binding.type = type;
  if (!blockScoped && binding.current >= 0) return;
  const value = walk.add({ kind: 'undefined', span: walk.span(name) });
  if (binding.declared < 0) binding.declared = value;
  if (blockScoped) binding.current = value;
}
