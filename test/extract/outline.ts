import type { Block, FileFacts, LoopRegion, Node, TryRegion } from '../../src/extract/index.ts';
import { describeValue } from './describe-value.ts';

/** A body as an indented list of what happens in it. */
export function outline(facts: FileFacts, block: Block): string {
  return lines(facts, block).join('\n');
}

function lines(facts: FileFacts, block: Block): string[] {
  return block.flatMap((node) => describeNode(facts, node));
}

function describeNode(facts: FileFacts, node: Node): string[] {
  const value = (id: number | undefined): string => (id === undefined ? '' : ` ${describeValue(facts, id)}`);
  switch (node.kind) {
    case 'call': return [`${node.construct ? 'new' : 'call'}${value(node.callee)} (${node.used})`];
    case 'write': return [`write ${describeTarget(facts, node.target)} ${node.operator}${value(node.value)}`];
    case 'compare': return [`compare${value(node.value)}`];
    case 'throw':
    case 'return':
    case 'await':
    case 'yield': return [`${node.kind}${value(node.value)}`];
    case 'break':
    case 'continue': return [node.label === undefined ? node.kind : `${node.kind} ${node.label}`];
    case 'branch': return [`${node.form}${value(node.test)}`, ...part(facts, 'then', node.then), ...part(facts, 'else', node.else)];
    case 'switch': return [`switch${value(node.subject)}`, ...node.cases.flatMap((one) => part(facts, one.test === undefined ? 'default' : `case${value(one.test)}`, one.body))];
    case 'loop': return describeLoop(facts, node);
    case 'try': return describeTry(facts, node);
    case 'label': return [`label ${node.label}`, ...indent(lines(facts, node.body))];
  }
}

function describeTarget(facts: FileFacts, target: Extract<Node, { kind: 'write' }>['target']): string {
  if (target.kind === 'binding') return facts.bindings[target.binding]?.name ?? '';
  const property = typeof target.property === 'string' ? `.${target.property}` : `[${describeValue(facts, target.property)}]`;
  return describeValue(facts, target.object) + property;
}

function describeLoop(facts: FileFacts, loop: LoopRegion): string[] {
  const test = loop.test === undefined ? '' : ` while ${describeValue(facts, loop.test)}`;
  const over = loop.over === undefined ? '' : ` over ${describeValue(facts, loop.over)}`;
  const parts = [...part(facts, 'init', loop.init), ...part(facts, 'head', loop.head), ...part(facts, 'body', loop.body), ...part(facts, 'update', loop.update)];
  return [`${loop.label === undefined ? '' : `${loop.label}: `}${loop.form}${test}${over}`, ...parts];
}

function describeTry(facts: FileFacts, node: TryRegion): string[] {
  const caught = node.catch === undefined ? [] : part(facts, 'catch', node.catch.body);
  return ['try', ...indent(lines(facts, node.block)), ...caught, ...(node.finally === undefined ? [] : part(facts, 'finally', node.finally))];
}

function part(facts: FileFacts, title: string, block: Block): string[] {
  return block.length === 0 ? [] : indent([title, ...indent(lines(facts, block))]);
}

function indent(texts: readonly string[]): string[] {
  return texts.map((text) => `  ${text}`);
}
