import type { ArrayElement, CallAnchors, CallEvent, Span, TypeFacts, Value, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isWrapper, nameText, type Wrapper } from '../syntax.ts';
import { visitTemplate } from './literals.ts';
import { loadModule } from './module-loading.ts';
import { typeFacts } from './types.ts';
import { each, type Used, type Walk } from './walk.ts';

const {
  CallExpression, PropertyAccessExpression, ElementAccessExpression, TaggedTemplateExpression, TemplateExpression,
  SpreadElement, StringLiteral, NumericLiteral, NoSubstitutionTemplateLiteral,
} = ts.SyntaxKind;
const { OptionalChain } = ts.NodeFlags;

const none: readonly never[] = [];

type Link = ts.CallExpression | ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.TaggedTemplateExpression | Wrapper;

/** `a.b().c[d]()` is as deep to the left as it is long: a loop goes down, and another comes back up. */
export function visitChain(walk: Walk, node: Link, used: Used): ValueId {
  const { links } = walk;
  const bottom = links.length;
  let inner: ts.Node = node;
  while (isLink(inner)) {
    links.push(inner);
    inner = inner.kind === TaggedTemplateExpression ? inner.tag : inner.expression;
  }
  let value = walk.evaluate(inner, usedAt(links, bottom, used));
  while (links.length > bottom) {
    const link = links.pop() as Link;
    value = follow(walk, link, value, bottom, used);
  }
  return value;
}

function isLink(node: ts.Node): node is Link {
  const { kind } = node;
  return kind === PropertyAccessExpression || kind === CallExpression || kind === ElementAccessExpression
    || kind === TaggedTemplateExpression || isWrapper(node);
}

function follow(walk: Walk, link: Link, value: ValueId, bottom: number, used: Used): ValueId {
  switch (link.kind) {
    case PropertyAccessExpression:
      return walk.add({
        kind: 'member', span: walk.span(link), object: value, property: nameText(link.name), optional: link.questionDotToken !== undefined,
      });
    case CallExpression:
      return loadModule(walk, link, value) ?? call(walk, link, value, usedAt(walk.links, bottom, used));
    case ElementAccessExpression:
      return elementOf(walk, link, value);
    case TaggedTemplateExpression:
      return tagged(walk, link, value, usedAt(walk.links, bottom, used));
    default:
      return value;
  }
}

/** What the links above make of the value below them. */
function usedAt(links: readonly ts.Node[], bottom: number, used: Used): Used {
  let above = links.length - 1;
  while (above >= bottom && isWrapper(links[above] as ts.Node)) above--;
  if (above < bottom) return used;
  const { kind } = links[above] as ts.Node;
  if (kind !== PropertyAccessExpression && kind !== ElementAccessExpression) return 'kept';
  above--;
  while (above >= bottom && isWrapper(links[above] as ts.Node)) above--;
  return above >= bottom && (links[above] as ts.Node).kind === CallExpression ? 'chained' : 'kept';
}

function elementOf(walk: Walk, link: ts.ElementAccessExpression, object: ValueId): ValueId {
  const property = propertyOf(walk, link.argumentExpression);
  return walk.add({ kind: 'member', span: walk.span(link), object, property, optional: link.questionDotToken !== undefined });
}

/** `o['a']` names its property, `o[a]` computes it. */
export function propertyOf(walk: Walk, key: ts.Expression): string | ValueId {
  const { kind } = key;
  if (kind === StringLiteral || kind === NumericLiteral || kind === NoSubstitutionTemplateLiteral) {
    return (key as ts.StringLiteral | ts.NumericLiteral | ts.NoSubstitutionTemplateLiteral).text;
  }
  return walk.evaluate(key, 'kept');
}

export function elements(walk: Walk, nodes: readonly ts.Expression[]): readonly ArrayElement[] {
  return each(walk, nodes, element);
}

function element(walk: Walk, node: ts.Expression): ArrayElement {
  if (node.kind === SpreadElement) return { value: walk.evaluate((node as ts.SpreadElement).expression, 'kept'), spread: true };
  return { value: walk.evaluate(node, 'kept'), spread: false };
}

export function typeArguments(walk: Walk, nodes: readonly ts.TypeNode[] | undefined): readonly TypeFacts[] {
  return nodes === undefined ? none : each(walk, nodes, typeFacts);
}

function call(walk: Walk, node: ts.CallExpression, callee: ValueId, used: Used): ValueId {
  const given = elements(walk, node.arguments);
  const anchors = anchorsOf(walk, node.arguments, 0);
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: false, tagged: false,
    optional: (node.flags & OptionalChain) !== 0, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.span(node), calleeSpan: calleeSpan(walk, node.expression, callee), anchors,
  });
}

export function visitNew(walk: Walk, node: ts.NewExpression, used: Used): ValueId {
  const callee = walk.evaluate(node.expression, 'kept');
  const given = node.arguments === undefined ? none : elements(walk, node.arguments);
  const anchors = anchorsOf(walk, node.arguments, node.end);
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: true, tagged: false,
    optional: false, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.span(node), calleeSpan: calleeSpan(walk, node.expression, callee), anchors,
  });
}

function tagged(walk: Walk, node: ts.TaggedTemplateExpression, callee: ValueId, used: Used): ValueId {
  const { template } = node;
  const value = template.kind === TemplateExpression ? visitTemplate(walk, template) : walk.evaluate(template, 'kept');
  const given: ArrayElement[] = [{ value, spread: false }];
  const whole = walk.values[value];
  if (whole?.kind === 'template') for (const part of whole.parts) given.push({ value: part, spread: false });
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: false, tagged: true,
    optional: false, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.span(node), calleeSpan: calleeSpan(walk, node.tag, callee), anchors: anchorsOf(walk, undefined, node.tag.end),
  });
}

function addCall(walk: Walk, event: CallEvent): ValueId {
  walk.calls.push(event);
  walk.events.push(event);
  return walk.add({ kind: 'result', span: event.span, call: event.id });
}

/** A member access has just been given a value of its own, with this span. */
function calleeSpan(walk: Walk, node: ts.Expression, callee: ValueId): Span {
  return node.kind === PropertyAccessExpression ? (walk.values[callee] as Value).span : walk.span(node);
}

/** `end` is where a call without parentheses could get them. */
function anchorsOf(walk: Walk, given: ts.NodeArray<ts.Expression> | undefined, end: number): CallAnchors {
  const { start: statement, indentation } = walk.place();
  if (given === undefined) {
    return { open: end, afterLast: end, parenthesised: false, trailingComma: false, statement, indentation };
  }
  const last = given[given.length - 1];
  return {
    open: given.pos, afterLast: last === undefined ? given.pos : last.end, parenthesised: true,
    trailingComma: given.hasTrailingComma, statement, indentation,
  };
}
