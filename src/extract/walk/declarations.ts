import type { ObjectMember, TypeFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { hasModifier, isDeclared, nameText } from '../syntax.ts';
import { visitClassDeclaration } from './classes.ts';
import { exportBinding } from './exporting.ts';
import { declareValue, finalValue } from './names.ts';
import { performAll } from './hoisting.ts';
import { typeArguments } from './chains.ts';
import { typeFacts, typeMembers } from './types.ts';
import type { Walk } from './walk.ts';

const {
  ExportKeyword, DefaultKeyword, ExtendsKeyword, Identifier, StringLiteral, TypeLiteral, IntersectionType, ModuleBlock,
} = ts.SyntaxKind;

type Declaration = ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** `export function f`, `export class C`, …; what `export default` declares is exported where it is made. */
function exportDeclared(walk: Walk, node: Declaration): void {
  if (node.name?.kind !== Identifier || !hasModifier(node, ExportKeyword) || hasModifier(node, DefaultKeyword)) return;
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
  if (hasModifier(node, DefaultKeyword)) walk.exports.push({ kind: 'type', name: 'default' });
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

/** An enum is an object of constants. */
export function visitEnum(walk: Walk, node: ts.EnumDeclaration): void {
  if (isDeclared(node)) return;
  const members: ObjectMember[] = [];
  let next: number | undefined = 0;
  for (const member of node.members) {
    const value = enumValue(walk, member, members, next);
    const known = walk.values[value];
    next = known?.kind === 'constant' && typeof known.value === 'number' ? known.value + 1 : undefined;
    const { name } = member;
    const key = name.kind === Identifier || name.kind === StringLiteral ? name.text : '';
    members.push({ kind: 'property', key, value, span: walk.span(member) });
  }
  const anchors = { open: node.members.pos, afterLast: node.members.at(-1)?.end ?? node.members.pos, trailingComma: node.members.hasTrailingComma ?? false, multiline: true };
  giveTo(walk, node.name, walk.add({ kind: 'object', span: walk.span(node), members, anchors }));
  exportDeclared(walk, node);
}

function enumValue(walk: Walk, member: ts.EnumMember, before: readonly ObjectMember[], next: number | undefined): ValueId {
  const { initializer } = member;
  if (initializer === undefined) {
    const span = walk.span(member);
    return walk.add(next === undefined ? { kind: 'unknown', span, what: 'enum member' } : { kind: 'constant', span, value: next });
  }
  if (initializer.kind === Identifier) {
    const name = (initializer as ts.Identifier).text;
    const earlier = before.find((known) => known.kind === 'property' && known.key === name);
    if (earlier?.kind === 'property') return earlier.value;
  }
  return walk.evaluate(initializer, 'kept');
}

/** A namespace is an object of what it exports; its statements run where it stands. */
export function visitNamespace(walk: Walk, node: ts.ModuleDeclaration): void {
  const { body, name } = node;
  if (isDeclared(node) || body === undefined || name.kind !== Identifier || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) return;
  const outer = walk.scope;
  const { exports, exportedBindings } = walk;
  const bindingsBefore = exportedBindings.length;
  const exportsBefore = exports.length;
  walk.scope = walk.scan.scopes.get(node) ?? outer;
  if (body.kind === ModuleBlock) performAll(walk, (body as ts.ModuleBlock).statements);
  else {
    walk.perform(body);
    if (body.kind === ts.SyntaxKind.ModuleDeclaration) exportBinding(walk, (body as ts.ModuleDeclaration).name.text, (body as ts.ModuleDeclaration).name as ts.Identifier);
  }
  walk.scope = outer;
  const span = walk.span(node);
  const members: ObjectMember[] = exportedBindings.splice(bindingsBefore).map(({ name: key, binding }) => ({
    kind: 'property', key, value: finalValue(walk, binding), span,
  }));
  exports.length = exportsBefore;
  const anchors = { open: body.pos, afterLast: body.pos, trailingComma: false, multiline: true };
  giveTo(walk, name, walk.add({ kind: 'object', span, members, anchors }));
  exportDeclared(walk, node);
}

function giveTo(walk: Walk, name: ts.Identifier, value: ValueId): void {
  const binding = resolve(walk.scope, nameText(name));
  if (binding !== undefined && binding.kind !== 'function' && binding.kind !== 'class') declareValue(walk, binding, value, walk.span(name));
}
