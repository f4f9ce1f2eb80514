import type { TypeFacts, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { resolve } from '../scopes.ts';
import { nameText } from '../syntax.ts';
import { evaluateNamed, bindingName } from './functions.ts';
import { declareValue } from './names.ts';
import { keyOf, memberOf } from './properties.ts';
import type { Walk } from './walk.ts';

const { Identifier, ArrayBindingPattern, OmittedExpression } = ts.SyntaxKind;

/** Gives `value` to the names of a declaration. */
export function bindPattern(walk: Walk, name: ts.BindingName, value: ValueId, type?: TypeFacts): void {
  if (name.kind === Identifier) bindName(walk, name, value, type);
  else if (name.kind === ArrayBindingPattern) bindElements(walk, name, value);
  else bindProperties(walk, name, value);
}

function bindName(walk: Walk, name: ts.Identifier, value: ValueId, type: TypeFacts | undefined): void {
  const binding = resolve(walk.scope, nameText(name));
  if (binding === undefined) return;
  if (type !== undefined) binding.type = type;
  declareValue(walk, binding, value, walk.range(name.pos, name.end));
}

function bindElements(walk: Walk, pattern: ts.ArrayBindingPattern, value: ValueId): void {
  const before: string[] = [];
  for (const element of pattern.elements) {
    const key = String(before.length);
    if (element.kind !== OmittedExpression) {
      bindElement(walk, element, element.dotDotDotToken === undefined ? memberOf(walk, element, value, key) : restOf(walk, element, value, before));
    }
    before.push(key);
  }
}

function bindProperties(walk: Walk, pattern: ts.ObjectBindingPattern, value: ValueId): void {
  const before: string[] = [];
  for (const element of pattern.elements) {
    if (element.dotDotDotToken !== undefined) {
      bindElement(walk, element, restOf(walk, element, value, before));
      continue;
    }
    const key = keyOf(walk, element.propertyName ?? (element.name as ts.Identifier));
    if (typeof key === 'string') before.push(key);
    bindElement(walk, element, memberOf(walk, element, value, key));
  }
}

function bindElement(walk: Walk, element: ts.BindingElement, value: ValueId): void {
  bindPattern(walk, element.name, withDefault(walk, element, value, element.initializer, bindingName(element.name)));
}

export function restOf(walk: Walk, node: ts.Node, of: ValueId, before: readonly string[]): ValueId {
  return walk.add({ kind: 'rest', span: walk.span(node), of, except: [...before] });
}

export function withDefault(walk: Walk, node: ts.Node, value: ValueId, initialiser: ts.Expression | undefined, name: string | undefined): ValueId {
  if (initialiser === undefined) return value;
  const fallback = evaluateNamed(walk, initialiser, name);
  return walk.add({ kind: 'default', span: walk.span(node), value, fallback });
}
