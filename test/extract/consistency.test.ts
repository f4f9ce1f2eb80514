import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, type Block, type FileFacts, type Node, type Value } from '../../src/extract/index.ts';

const root = path.resolve(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Ids in these properties are those of values; `values` and `parts` hold several. */
const valueIds = ['value', 'left', 'right', 'operand', 'object', 'of', 'fallback', 'test', 'callee', 'result', 'subject', 'over'] as const;

function referredValues(item: Value | Node): number[] {
  const fields = item as Readonly<Record<string, unknown>>;
  if (item.kind === 'constant') return [];
  const single = valueIds.map((name) => fields[name]).filter((id) => typeof id === 'number');
  if (item.kind === 'merge') return [...single, ...item.values];
  if (item.kind === 'choice') return [...single, ...item.options];
  return item.kind === 'template' ? [...single, ...item.parts] : single;
}

function nodesOf(block: Block): Node[] {
  return block.flatMap((node) => [node, ...blocksOf(node).flatMap(nodesOf)]);
}

function blocksOf(node: Node): readonly Block[] {
  switch (node.kind) {
    case 'branch': return [node.then, node.else];
    case 'switch': return node.cases.map(({ body }) => body);
    case 'loop': return [node.init, node.head, node.update, node.body];
    case 'try': return [node.block, node.catch?.body ?? [], node.finally ?? []];
    case 'label': return [node.body];
    default: return [];
  }
}

function faults(facts: FileFacts, length: number): string[] {
  const nodes = facts.functions.flatMap(({ body }) => nodesOf(body));
  const items = [...facts.values, ...nodes];
  const calls = nodes.filter((node) => node.kind === 'call');
  return [
    ...facts.syntaxErrors.map(({ message }) => message),
    ...items.flatMap((item) => referredValues(item).filter((id) => facts.values[id] === undefined).map((id) => `${item.kind} leads to value ${id}`)),
    ...items.filter(({ span: [start, end] }) => start < 0 || start > end || end > length).map(({ kind, span }) => `${kind} at ${span.join('-')}`),
    ...facts.functions.flatMap(({ id }, index) => (id === index ? [] : [`function ${id} at ${index}`])),
    ...calls.filter((call) => facts.calls[call.id] !== call).map(({ id }) => `call ${id} elsewhere`),
    ...(calls.length === facts.calls.length ? [] : ['calls outside bodies']),
  ];
}

describe('facts of real files', () => {
  it.each(files)('%s', (name) => {
    const text = readFileSync(path.join(root, name), 'utf8');
    expect(faults(extract({ text, language: 'ts' }), text.length)).toEqual([]);
  });
});
