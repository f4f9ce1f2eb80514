import type { ArrayElement, CallAnchors, CallEvent, TypeFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isWrapper, nameText, type Wrapper } from '../syntax.ts';
import type { Unfinished } from './builders.ts';
import { visitTemplate } from './literals.ts';
import { loadModule } from './module-loading.ts';
import { typeFacts } from './types.ts';
import type { Used, Walk } from './walk.ts';

const {
  CallExpression, PropertyAccessExpression, ElementAccessExpression, TaggedTemplateExpression, TemplateExpression,
  SpreadElement, StringLiteral, NumericLiteral, NoSubstitutionTemplateLiteral,
} = ts.SyntaxKind;
const { OptionalChain } = ts.NodeFlags;

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

export function elements(walk: Walk, nodes: readonly ts.Expression[]): ArrayElement[] {
  const result: ArrayElement[] = [];
  for (const node of nodes) {
    const spread = node.kind === SpreadElement;
    result.push({ value: walk.evaluate(spread ? (node as ts.SpreadElement).expression : node, 'kept'), spread });
  }
  return result;
}

export function typeArguments(walk: Walk, nodes: readonly ts.TypeNode[] | undefined): TypeFacts[] {
  return nodes === undefined ? [] : nodes.map((node) => typeFacts(walk, node));
}

function call(walk: Walk, node: ts.CallExpression, callee: ValueId, used: Used): ValueId {
  const given = elements(walk, node.arguments);
  return addCall(walk, node, {
    callee, arguments: given, construct: false, tagged: false, optional: (node.flags & OptionalChain) !== 0,
    typeArguments: typeArguments(walk, node.typeArguments), used,
    calleeSpan: walk.span(node.expression), anchors: anchorsOf(walk, node.arguments, 0),
  });
}

export function visitNew(walk: Walk, node: ts.NewExpression, used: Used): ValueId {
  const callee = walk.evaluate(node.expression, 'kept');
  const given = node.arguments === undefined ? [] : elements(walk, node.arguments);
  return addCall(walk, node, {
    callee, arguments: given, construct: true, tagged: false, optional: false,
    typeArguments: typeArguments(walk, node.typeArguments), used,
    calleeSpan: walk.span(node.expression), anchors: anchorsOf(walk, node.arguments, node.end),
  });
}

function tagged(walk: Walk, node: ts.TaggedTemplateExpression, callee: ValueId, used: Used): ValueId {
  const { template } = node;
  const value = template.kind === TemplateExpression ? visitTemplate(walk, template) : walk.evaluate(template, 'kept');
  const given: ArrayElement[] = [{ value, spread: false }];
  const whole = walk.values[value];
  if (whole?.kind === 'template') for (const part of whole.parts) given.push({ value: part, spread: false });
  return addCall(walk, node, {
    callee, arguments: given, construct: false, tagged: true, optional: false,
    typeArguments: typeArguments(walk, node.typeArguments), used,
    calleeSpan: walk.span(node.tag), anchors: anchorsOf(walk, undefined, node.tag.end),
  });
}

type CallDetails = Omit<CallEvent, 'kind' | 'id' | 'function' | 'result' | 'span'>;

function addCall(walk: Walk, node: ts.Node, details: CallDetails): ValueId {
  const span = walk.span(node);
  const id = walk.calls.length;
  const result = walk.add({ kind: 'result', span, call: id });
  const event: Unfinished<CallEvent> = {
    kind: 'call', id, function: walk.owner.id, callee: details.callee, arguments: details.arguments, construct: details.construct,
    tagged: details.tagged, optional: details.optional, typeArguments: details.typeArguments, result, used: details.used, span,
    calleeSpan: details.calleeSpan, anchors: details.anchors,
  };
  walk.calls.push(event);
  walk.block.push(event);
  return result;
}

/** `end` is where a call without parentheses could get them. */
function anchorsOf(walk: Walk, given: ts.NodeArray<ts.Expression> | undefined, end: number): CallAnchors {
  const statement = walk.statement;
  const indentation = walk.indent();
  if (given === undefined) {
    return { open: end, afterLast: end, parenthesised: false, trailingComma: false, statement, indentation };
  }
  const last = given.at(-1);
  return {
    open: given.pos, afterLast: last === undefined ? given.pos : last.end, parenthesised: true,
    trailingComma: given.hasTrailingComma ?? false, statement, indentation,
  };
}
