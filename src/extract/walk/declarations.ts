import type { TypeFacts } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { hasModifier, nameText } from '../syntax.ts';
import { visitClassDeclaration } from './classes.ts';
import { exportBinding } from './exporting.ts';
import { typeArguments, typeFacts, typeMembers } from './types.ts';
import type { Walk } from './walk.ts';

const { ExportKeyword, DefaultKeyword, ExtendsKeyword, Identifier, TypeLiteral, IntersectionType } = ts.SyntaxKind;

type Declaration = ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** `export function f`, `export class C`, …; what `export default` declares is exported where it is made. */
export function exportDeclared(walk: Walk, node: Declaration): void {
  if (node.name?.kind !== Identifier || !hasModifier(node.modifiers, ExportKeyword) || hasModifier(node.modifiers, DefaultKeyword)) return;
  exportBinding(walk, nameText(node.name), node.name);
}

export function visitFunctionDeclaration(walk: Walk, node: ts.FunctionDeclaration): void {
  if (node.body !== undefined) exportDeclared(walk, node);
}

export function visitClass(walk: Walk, node: ts.ClassDeclaration): void {
  visitClassDeclaration(walk, node);
  exportDeclared(walk, node);
}

export function visitInterface(walk: Walk, node: ts.InterfaceDeclaration): void {
  const bases: TypeFacts[] = [];
  for (const { token, types } of node.heritageClauses ?? []) {
    if (token === ExtendsKeyword) bases.push(...typeArguments(walk, types));
  }
  walk.interfaces.push({ name: nameText(node.name), extends: bases, members: typeMembers(walk, node.members) });
  if (hasModifier(node.modifiers, DefaultKeyword)) walk.exports.push({ kind: 'type', name: 'default' });
  else exportDeclared(walk, node);
}

/** An alias of object types reads like an interface: `type A = B & { … }`. */
export function visitTypeAlias(walk: Walk, node: ts.TypeAliasDeclaration): void {
  const { type } = node;
  const name = nameText(node.name);
  if (type.kind === TypeLiteral) {
    walk.interfaces.push({ name, extends: [], members: typeMembers(walk, (type as ts.TypeLiteralNode).members) });
  } else {
    const { members } = typeFacts(walk, type);
    const parts = type.kind === IntersectionType ? (type as ts.IntersectionTypeNode).types : [type];
    const bases = parts.filter((part) => part.kind !== TypeLiteral).map((part) => typeFacts(walk, part));
    walk.interfaces.push({ name, extends: bases, members });
  }
  exportDeclared(walk, node);
}
