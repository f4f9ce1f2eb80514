import type { FunctionFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { hasModifier, nameText } from '../syntax.ts';
import { Self, type ClassBuilder, type FieldBuilder } from './builders.ts';
import { decorators, noteParameterDecorators } from './decorators.ts';
import { addFunction } from './functions.ts';
import { declareValue } from './names.ts';
import { keyOf } from './properties.ts';
import { typeArguments, typeFacts } from './types.ts';
import type { Walk } from './walk.ts';

const {
  PropertyDeclaration, MethodDeclaration, GetAccessor, SetAccessor, Constructor, ClassStaticBlockDeclaration, ClassExpression, Identifier,
  ExtendsKeyword, AbstractKeyword, StaticKeyword, PublicKeyword, PrivateKeyword, ProtectedKeyword, ReadonlyKeyword, OverrideKeyword,
} = ts.SyntaxKind;

/** The class as a value, before its members are looked at: hoisted, so that types may name it anywhere. */
export function addClass(walk: Walk, node: ts.ClassLikeDeclaration, name: string | undefined): ClassBuilder {
  const id = walk.classes.length;
  const span = walk.span(node);
  const builder: ClassBuilder = {
    id, extendsArguments: [], implements: [], abstract: hasModifier(node.modifiers, AbstractKeyword), fields: [], methods: [], decorators: [],
    span, nameSpan: node.name === undefined ? [span[0], span[0] + 'class'.length] : walk.span(node.name),
    value: walk.add({ kind: 'class', span, class: id }),
  };
  if (name !== undefined) builder.name = name;
  walk.classes.push(builder);
  return builder;
}

export function visitClassExpression(walk: Walk, node: ts.ClassExpression): ValueId {
  const given = walk.pendingName;
  walk.pendingName = undefined;
  const builder = addClass(walk, node, node.name === undefined ? given : nameText(node.name));
  fillClass(walk, builder, node);
  return builder.value;
}

export function visitClassDeclaration(walk: Walk, node: ts.ClassDeclaration): void {
  if (hasModifier(node.modifiers, ts.SyntaxKind.DeclareKeyword)) return;
  const binding = node.name === undefined ? undefined : resolve(walk.scope, nameText(node.name));
  const hoisted = binding === undefined ? undefined : walk.values[binding.declared];
  const builder = hoisted?.kind === 'class' ? (walk.classes[hoisted.class] as ClassBuilder) : addClass(walk, node, binding?.name);
  if (binding !== undefined && node.name !== undefined) declareValue(walk, binding, builder.value, walk.span(node.name));
  fillClass(walk, builder, node);
  if (hasModifier(node.modifiers, ts.SyntaxKind.DefaultKeyword)) walk.exports.push({ kind: 'value', name: 'default', value: builder.value });
}

function fillClass(walk: Walk, builder: ClassBuilder, node: ts.ClassLikeDeclaration): void {
  const outer = walk.scope;
  const { statement } = walk;
  builder.decorators = decorators(walk, node.modifiers);
  walk.scope = walk.scan.scopes.get(node) ?? outer;
  if (node.kind === ClassExpression && node.name !== undefined) {
    const own = walk.scope.names?.get(nameText(node.name));
    if (own !== undefined) declareValue(walk, own, builder.value, builder.nameSpan);
  }
  addHeritage(walk, builder, node);
  const instance = new Self(builder.id, false);
  const itself = new Self(builder.id, true);
  for (const member of node.members) {
    walk.statement = member;
    addMember(walk, builder, member, instance, itself);
  }
  walk.scope = outer;
  walk.statement = statement;
}

function addHeritage(walk: Walk, builder: ClassBuilder, node: ts.ClassLikeDeclaration): void {
  for (const { token, types } of node.heritageClauses ?? []) {
    if (token !== ExtendsKeyword) builder.implements = typeArguments(walk, types);
    else if (types[0] !== undefined) {
      builder.extends = walk.evaluate(types[0].expression, 'kept');
      builder.extendsArguments = typeArguments(walk, types[0].typeArguments);
    }
  }
}

function addMember(walk: Walk, builder: ClassBuilder, member: ts.ClassElement, instance: Self, itself: Self): void {
  switch (member.kind) {
    case PropertyDeclaration:
      addField(walk, builder, member as ts.PropertyDeclaration, instance, itself);
      break;
    case MethodDeclaration:
      addMethod(walk, builder, member as ts.MethodDeclaration, 'method', instance, itself);
      break;
    case GetAccessor:
      addMethod(walk, builder, member as ts.GetAccessorDeclaration, 'getter', instance, itself);
      break;
    case SetAccessor:
      addMethod(walk, builder, member as ts.SetAccessorDeclaration, 'setter', instance, itself);
      break;
    case Constructor:
      addConstructor(walk, builder, member as ts.ConstructorDeclaration, instance);
      break;
    case ClassStaticBlockDeclaration:
      addFunction(walk, member as ts.ClassStaticBlockDeclaration, { kind: 'static-block', name: undefined, self: itself, decorators: [], member: true });
      break;
    default:
      // Index signatures and stray semicolons.
  }
}

function addField(walk: Walk, builder: ClassBuilder, node: ts.PropertyDeclaration, instance: Self, itself: Self): void {
  const isStatic = hasModifier(node.modifiers, StaticKeyword);
  const name = memberName(walk, node.name);
  const field: FieldBuilder = { name, static: isStatic, decorators: decorators(walk, node.modifiers), writes: [], span: walk.span(node) };
  if (node.type !== undefined) field.type = typeFacts(walk, node.type);
  builder.fields.push(field);
  if (node.initializer === undefined) return;
  addFunction(walk, node, { kind: 'field', name, self: isStatic ? itself : instance, decorators: [], member: true, field });
}

type Method = ts.MethodDeclaration | ts.AccessorDeclaration;

function addMethod(walk: Walk, builder: ClassBuilder, node: Method, kind: 'method' | 'getter' | 'setter', instance: Self, itself: Self): void {
  const name = memberName(walk, node.name);
  const given = decorators(walk, node.modifiers);
  noteParameterDecorators(walk, node.parameters);
  if (node.body === undefined) return;
  const isStatic = hasModifier(node.modifiers, StaticKeyword);
  const value = addFunction(walk, node, { kind, name, self: isStatic ? itself : instance, decorators: given, member: true });
  builder.methods.push({ name, function: functionOf(walk, value), static: isStatic, kind });
}

function addConstructor(walk: Walk, builder: ClassBuilder, node: ts.ConstructorDeclaration, instance: Self): void {
  if (node.body === undefined) return;
  noteParameterDecorators(walk, node.parameters);
  const kind: FunctionFacts['kind'] = 'constructor';
  builder.constructor_ = functionOf(walk, addFunction(walk, node, { kind, name: 'constructor', self: instance, decorators: [], member: true }));
  node.parameters.forEach((parameter, index) => {
    if (isParameterProperty(parameter)) addParameterField(walk, builder, parameter, index);
  });
}

function addParameterField(walk: Walk, builder: ClassBuilder, node: ts.ParameterDeclaration, parameter: number): void {
  if (node.name.kind !== Identifier) return;
  const given = walk.parameterDecorators.get(node) ?? [];
  const field: FieldBuilder = { name: nameText(node.name), static: false, parameter, decorators: given, writes: [], span: walk.span(node) };
  if (node.type !== undefined) field.type = typeFacts(walk, node.type);
  builder.fields.push(field);
}

const fieldModifiers: readonly ts.SyntaxKind[] = [PublicKeyword, PrivateKeyword, ProtectedKeyword, ReadonlyKeyword, OverrideKeyword];

export function isParameterProperty(node: ts.ParameterDeclaration): boolean {
  return node.modifiers?.some(({ kind }) => fieldModifiers.includes(kind)) === true;
}

function functionOf(walk: Walk, value: ValueId): number {
  const known = walk.values[value];
  return known?.kind === 'function' ? known.function : -1;
}

/** Computed names stand as their source text, `[Symbol.iterator]`. */
function memberName(walk: Walk, name: ts.PropertyName): string {
  const key = keyOf(walk, name);
  return typeof key === 'string' ? key : walk.text.slice(...walk.span(name));
}
