import type { ArrayElement, CallAnchors, CallEvent, Span, Value, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { elementsOf } from './arrays.ts';
import { visitTemplate } from './literals.ts';
import { typeArguments } from './types.ts';
import type { Used, Walk } from './walk.ts';

const { PropertyAccessExpression, TemplateExpression } = ts.SyntaxKind;
const { OptionalChain } = ts.NodeFlags;

const none: readonly never[] = [];

export function call(walk: Walk, node: ts.CallExpression, callee: ValueId, used: Used): ValueId {
  const given = elementsOf(walk, node.arguments);
  const anchors = anchorsOf(walk, node.arguments, 0);
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: false, tagged: false,
    optional: (node.flags & OptionalChain) !== 0, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.range(node.pos, node.end), calleeSpan: calleeSpan(walk, node.expression, callee), anchors,
  });
}

export function visitNew(walk: Walk, node: ts.NewExpression, used: Used): ValueId {
  const callee = walk.evaluate(node.expression, 'kept');
  const given = node.arguments === undefined ? none : elementsOf(walk, node.arguments);
  const anchors = anchorsOf(walk, node.arguments, node.end);
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: true, tagged: false,
    optional: false, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.range(node.pos, node.end), calleeSpan: calleeSpan(walk, node.expression, callee), anchors,
  });
}

export function tagged(walk: Walk, node: ts.TaggedTemplateExpression, callee: ValueId, used: Used): ValueId {
  const { template } = node;
  const value = template.kind === TemplateExpression ? visitTemplate(walk, template) : walk.evaluate(template, 'kept');
  const given: ArrayElement[] = [{ value, spread: false }];
  const whole = walk.values[value];
  if (whole?.kind === 'template') for (const part of whole.parts) given.push({ value: part, spread: false });
  return addCall(walk, {
    kind: 'call', id: walk.calls.length, function: walk.owner.id, callee, arguments: given, construct: false, tagged: true,
    optional: false, typeArguments: typeArguments(walk, node.typeArguments), result: walk.values.length, used,
    span: walk.range(node.pos, node.end), calleeSpan: calleeSpan(walk, node.tag, callee), anchors: anchorsOf(walk, undefined, node.tag.end),
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
