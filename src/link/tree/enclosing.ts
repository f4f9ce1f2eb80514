/** Where in its function's tree a node stands. */
import type { Block, CallId, FunctionFacts, Region } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { innerBlocks, isRegion } from './regions.ts';

/** A region around a node, and which of its blocks leads to the node. */
export interface Enclosure {
  readonly region: Region;
  readonly block: Block;
}

const tables = new WeakMap<FunctionFacts, Map<CallId, readonly Enclosure[]>>();

/** The regions around a call within its function, outermost first. */
export function enclosing(unit: FileUnit, call: { readonly id: CallId; readonly function: number }): readonly Enclosure[] {
  const fn = unit.facts.functions[call.function];
  if (fn === undefined) return [];
  let table = tables.get(fn);
  if (table === undefined) {
    table = new Map();
    record(fn.body, [], table);
    tables.set(fn, table);
  }
  return table.get(call.id) ?? [];
}

function record(block: Block, around: readonly Enclosure[], table: Map<CallId, readonly Enclosure[]>): void {
  for (const node of block) {
    if (node.kind === 'call') table.set(node.id, around);
    if (isRegion(node)) for (const inner of innerBlocks(node)) record(inner, [...around, { region: node, block: inner }], table);
  }
}
