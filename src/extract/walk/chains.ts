import type { ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { isWrapperKind, nameText, type Wrapper } from '../syntax.ts';
import { call, tagged } from './calls.ts';
import { loadModule } from './module-loading.ts';
import { propertyOf } from './properties.ts';
import type { Links } from './links.ts';
import type { Used, Walk } from './walk.ts';

const { CallExpression, PropertyAccessExpression, ElementAccessExpression, TaggedTemplateExpression } = ts.SyntaxKind;

/** `a.b().c[d]()` is as deep to the left as it is long: a loop goes down, and another comes back up. */
export function visitChain(walk: Walk, node: ts.Expression, used: Used): ValueId {
  const { links } = walk;
  const bottom = links.length;
  let inner = node;
  let { kind } = inner;
  for (let next = below(kind, inner); next !== undefined; next = below(kind, inner)) {
    links.push(kind, inner);
    inner = next;
    kind = inner.kind;
  }
  let value = walk.evaluateAs(kind, inner, usedAt(links, bottom, used));
  while (links.length > bottom) value = follow(walk, links.pop(), value, bottom, used);
  return value;
}

/** What a link of a chain hangs on. Each kind is read at a place of its own, which is what makes the reading fast. */
function below(kind: ts.SyntaxKind, node: ts.Expression): ts.Expression | undefined {
  switch (kind) {
    case PropertyAccessExpression:
      return (node as ts.PropertyAccessExpression).expression;
    case CallExpression:
      return (node as ts.CallExpression).expression;
    case ElementAccessExpression:
      return (node as ts.ElementAccessExpression).expression;
    case TaggedTemplateExpression:
      return (node as ts.TaggedTemplateExpression).tag;
    default:
      return isWrapperKind(kind) ? (node as Wrapper).expression : undefined;
  }
}

/** Takes the link that was pushed last, whose node and kind are still readable. */
function follow(walk: Walk, link: ts.Node, value: ValueId, bottom: number, used: Used): ValueId {
  const { links } = walk;
  switch (links.popped) {
    case PropertyAccessExpression: {
      const { pos, end, name, questionDotToken } = link as ts.PropertyAccessExpression;
      return walk.add({ kind: 'member', span: walk.range(pos, end), object: value, property: nameText(name), optional: questionDotToken !== undefined });
    }
    case CallExpression:
      return loadModule(walk, link as ts.CallExpression, value) ?? call(walk, link as ts.CallExpression, value, usedAt(links, bottom, used));
    case ElementAccessExpression: {
      const { pos, end, argumentExpression, questionDotToken } = link as ts.ElementAccessExpression;
      const property = propertyOf(walk, argumentExpression);
      return walk.add({ kind: 'member', span: walk.range(pos, end), object: value, property, optional: questionDotToken !== undefined });
    }
    case TaggedTemplateExpression:
      return tagged(walk, link as ts.TaggedTemplateExpression, value, usedAt(links, bottom, used));
    default:
      return value;
  }
}

/** What the links above make of the value below them. */
function usedAt(links: Links, bottom: number, used: Used): Used {
  let above = links.length - 1;
  while (above >= bottom && isWrapperKind(links.kindAt(above))) above--;
  if (above < bottom) return used;
  const kind = links.kindAt(above);
  if (kind !== PropertyAccessExpression && kind !== ElementAccessExpression) return 'kept';
  above--;
  while (above >= bottom && isWrapperKind(links.kindAt(above))) above--;
  return above >= bottom && links.kindAt(above) === CallExpression ? 'chained' : 'kept';
}
