import type { ImportFacts } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { nameText } from '../syntax.ts';
import { exportBinding } from './exporting.ts';
import { evaluateNamed } from './functions.ts';
import { moduleValue } from './module-loading.ts';
import { declareValue } from './names.ts';
import { entityValue } from './types.ts';
import type { Walk } from './walk.ts';

const { StringLiteral, NamespaceImport, NamespaceExport, ExternalModuleReference, Identifier, TypeKeyword } = ts.SyntaxKind;

export function visitImport(walk: Walk, node: ts.ImportDeclaration): void {
  const specifier = textOf(node.moduleSpecifier);
  if (specifier === undefined) return;
  const clause = node.importClause;
  addImport(walk, node, specifier, 'import', clause !== undefined && isTypeOnly(clause));
  if (clause === undefined) return;
  if (clause.name !== undefined) bindImport(walk, clause.name, specifier, 'default');
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (named.kind === NamespaceImport) bindImport(walk, named.name, specifier, '*');
  else for (const { name, propertyName } of named.elements) bindImport(walk, name, specifier, exportedName(propertyName ?? name));
}

/** `import type …`, or a list of which every name is `type`. */
function isTypeOnly(clause: ts.ImportClause): boolean {
  if (clause.phaseModifier === TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || named.kind === NamespaceImport) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function bindImport(walk: Walk, local: ts.Identifier, specifier: string, name: string): void {
  const binding = resolve(walk.scope, nameText(local));
  if (binding === undefined) return;
  const span = walk.span(local);
  declareValue(walk, binding, walk.add({ kind: 'import', span, specifier, name }), span);
}

/** `import x = require('x')`, `import x = A.B`. */
export function visitImportEquals(walk: Walk, node: ts.ImportEqualsDeclaration): void {
  const binding = resolve(walk.scope, nameText(node.name));
  if (binding === undefined) return;
  const { moduleReference } = node;
  if (moduleReference.kind !== ExternalModuleReference) {
    declareValue(walk, binding, entityValue(walk, moduleReference), walk.span(node.name));
    return;
  }
  const specifier = textOf(moduleReference.expression);
  if (specifier === undefined) return;
  declareValue(walk, binding, moduleValue(walk, node, specifier, 'require', node.isTypeOnly), walk.span(node.name));
}

export function visitExportDeclaration(walk: Walk, node: ts.ExportDeclaration): void {
  const { moduleSpecifier, exportClause } = node;
  if (moduleSpecifier !== undefined) {
    const specifier = textOf(moduleSpecifier);
    if (specifier !== undefined) visitReExport(walk, node, specifier);
    return;
  }
  if (exportClause === undefined || exportClause.kind === NamespaceExport) return;
  for (const { name, propertyName } of exportClause.elements) {
    const local = propertyName ?? name;
    if (local.kind === Identifier) exportBinding(walk, exportedName(name), local);
  }
}

function visitReExport(walk: Walk, node: ts.ExportDeclaration, specifier: string): void {
  addImport(walk, node, specifier, 're-export', node.isTypeOnly);
  const clause = node.exportClause;
  if (clause === undefined) walk.exports.push({ kind: 'star', specifier });
  else if (clause.kind === NamespaceExport) walk.exports.push({ kind: 're-export', name: exportedName(clause.name), specifier, from: '*' });
  else {
    for (const { name, propertyName } of clause.elements) {
      walk.exports.push({ kind: 're-export', name: exportedName(name), specifier, from: exportedName(propertyName ?? name) });
    }
  }
}

/** `export default …`, `export = …`. */
export function visitExportAssignment(walk: Walk, node: ts.ExportAssignment): void {
  const { expression } = node;
  if (expression.kind === Identifier && node.isExportEquals !== true) {
    const binding = resolve(walk.scope, nameText(expression as ts.Identifier));
    if (binding !== undefined) {
      exportBinding(walk, 'default', expression as ts.Identifier);
      return;
    }
  }
  const value = evaluateNamed(walk, expression, 'default');
  walk.exports.push(node.isExportEquals === true ? { kind: 'module', value } : { kind: 'value', name: 'default', value });
}

function addImport(walk: Walk, node: ts.Node, specifier: string, kind: ImportFacts['kind'], typeOnly: boolean): void {
  walk.imports.push({ specifier, kind, typeOnly, span: walk.span(node) });
}

function textOf(node: ts.Expression): string | undefined {
  return node.kind === StringLiteral ? (node as ts.StringLiteral).text : undefined;
}

function exportedName(node: ts.ModuleExportName): string {
  return node.kind === StringLiteral ? node.text : nameText(node);
}
