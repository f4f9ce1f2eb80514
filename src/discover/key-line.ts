import { createRequire } from 'node:module';
import type { ts as Compiler } from 'ts-morph';
import type * as Yaml from 'yaml';

/** Names and indexes that lead to a value. */
export type KeyPath = readonly (string | number)[];

const load = createRequire(import.meta.url);

/** Line of a key (or list item) in a data file that could be parsed; that of its nearest parent where it is not found. 1-based. */
export function lineOfKey(name: string, text: string, keys: KeyPath): number {
  try {
    return lineAt(text, /\.ya?ml$/.test(name) ? offsetInYaml(text, keys) : offsetInJson(name, text, keys));
  } catch {
    return 1;
  }
}

/** 1-based. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function offsetInJson(name: string, text: string, keys: KeyPath): number {
  const { ts } = load('ts-morph') as { ts: typeof Compiler };
  const file = ts.parseJsonText(name, text);
  let node: Compiler.Expression | undefined = file.statements[0]?.expression;
  let offset = 0;
  for (const key of keys) {
    if (node === undefined) break;
    const child: { at: Compiler.Node; value: Compiler.Expression } | undefined = childInJson(ts, node, key);
    if (child === undefined) break;
    offset = tokenStart(text, child.at.pos);
    node = child.value;
  }
  return offset;
}

/** Nodes begin at the white space and the comments before them. */
function tokenStart(text: string, position: number): number {
  const trivia = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
  trivia.lastIndex = position;
  trivia.exec(text);
  return trivia.lastIndex;
}

function childInJson(ts: typeof Compiler, node: Compiler.Expression, key: string | number): { at: Compiler.Node; value: Compiler.Expression } | undefined {
  if (ts.isArrayLiteralExpression(node) && typeof key === 'number') {
    const item = node.elements[key];
    return item && { at: item, value: item };
  }
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  // Of keys that are there twice the last one holds.
  const property = node.properties.findLast((member) => ts.isPropertyAssignment(member) && ts.isStringLiteral(member.name) && member.name.text === String(key));
  return property !== undefined && ts.isPropertyAssignment(property) ? { at: property.name, value: property.initializer } : undefined;
}

function offsetInYaml(text: string, keys: KeyPath): number {
  const { isMap, isNode, isPair, isScalar, isSeq, parseDocument } = load('yaml') as typeof Yaml;
  let node: unknown = parseDocument(text).contents;
  let offset = 0;
  for (const key of keys) {
    const child: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      : isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
    const at: unknown = isPair(child) ? child.key : child;
    if (!isNode(at)) break;
    offset = at.range?.[0] ?? offset;
    node = isPair(child) ? child.value : child;
  }
  return offset;
}
