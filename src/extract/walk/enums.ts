import type { ObjectAnchors, ObjectMember, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isDeclared, nameText } from '../syntax.ts';
import { exportDeclared } from './declarations.ts';
import { declareObject } from './names.ts';
import { keyOf } from './properties.ts';
import type { Walk } from './walk.ts';

const { Identifier } = ts.SyntaxKind;

/** An enum is an object of constants. */
export function visitEnum(walk: Walk, node: ts.EnumDeclaration): void {
  if (isDeclared(node.modifiers)) return;
  const members: ObjectMember[] = [];
  let next: number | undefined = 0;
  for (const member of node.members) {
    const value = memberValue(walk, member, members, next);
    next = following(walk, value);
    const key = keyOf(walk, member.name);
    const span = walk.span(member);
    members.push(typeof key === 'string' ? { kind: 'property', key, value, span } : { kind: 'computed', key, value, span });
  }
  declareObject(walk, node.name, walk.add({ kind: 'object', span: walk.span(node), members, anchors: anchorsOf(node) }));
  exportDeclared(walk, node);
}

/** What a member without a value of its own gets after this one. */
function following(walk: Walk, value: ValueId): number | undefined {
  const known = walk.values[value];
  return known?.kind === 'constant' && typeof known.value === 'number' ? known.value + 1 : undefined;
}

function memberValue(walk: Walk, member: ts.EnumMember, before: readonly ObjectMember[], next: number | undefined): ValueId {
  const { initializer } = member;
  if (initializer === undefined) {
    const span = walk.span(member);
    return walk.add(next === undefined ? { kind: 'unknown', span, what: 'enum member' } : { kind: 'constant', span, value: next });
  }
  return (initializer.kind === Identifier ? earlierMember(nameText(initializer as ts.Identifier), before) : undefined) ?? walk.evaluate(initializer, 'kept');
}

/** Within an enum, its members are names. */
function earlierMember(name: string, before: readonly ObjectMember[]): ValueId | undefined {
  for (const member of before) if (member.kind === 'property' && member.key === name) return member.value;
  return undefined;
}

function anchorsOf({ members }: ts.EnumDeclaration): ObjectAnchors {
  const { pos: open, hasTrailingComma: trailingComma } = members;
  return { open, afterLast: members[members.length - 1]?.end ?? open, trailingComma, multiline: true };
}
