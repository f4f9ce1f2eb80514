/** Under which conditions of its function a variable is written. */
import type { BindingId, Block, FunctionFacts, Node, ValueId } from '../../extract/file-facts.ts';

export interface Guard {
  readonly test: ValueId;
  /** What the test has to be. */
  readonly wanted: boolean;
}

type Table = Map<string, readonly Guard[]>;

const tables = new WeakMap<FunctionFacts, Table>();

/** The branches around the write, outermost first; undefined where no branches alone decide whether it happens. */
export function guardsOfWrite(fn: FunctionFacts, binding: BindingId, value: ValueId): readonly Guard[] | undefined {
  let table = tables.get(fn);
  if (table === undefined) {
    table = new Map();
    record(fn.body, [], table);
    tables.set(fn, table);
  }
  return table.get(keyOf(binding, value));
}

function record(block: Block, guards: readonly Guard[], table: Table): void {
  for (const node of block) {
    if (node.kind === 'write' && node.target.kind === 'binding' && node.value !== undefined) table.set(keyOf(node.target.binding, node.value), guards);
    recordWithin(node, guards, table);
  }
}

function recordWithin(node: Node, guards: readonly Guard[], table: Table): void {
  switch (node.kind) {
    case 'branch':
      if (node.form === '??' || node.form === '?.') return;
      record(node.then, [...guards, { test: node.test, wanted: node.form !== '||' }], table);
      record(node.else, [...guards, { test: node.test, wanted: false }], table);
      break;
    case 'try':
      record(node.block, guards, table);
      record(node.finally ?? [], guards, table);
      break;
    case 'label':
      record(node.body, guards, table);
      break;
    default:
      // What loops and cases do, they may do never or often.
  }
}

function keyOf(binding: BindingId, value: ValueId): string {
  return `${String(binding)} ${String(value)}`;
}
