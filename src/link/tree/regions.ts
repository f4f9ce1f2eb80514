import type { Block, Node, Region } from '../../extract/file-facts.ts';

export function isRegion(node: Node): node is Region {
  return node.kind === 'branch' || node.kind === 'switch' || node.kind === 'loop' || node.kind === 'try' || node.kind === 'label';
}

/** The blocks directly inside a region, in the order in which they run. */
export function innerBlocks(node: Region): readonly Block[] {
  switch (node.kind) {
    case 'branch':
      return [node.then, node.else];
    case 'switch':
      return node.cases.map(({ body }) => body);
    case 'loop':
      return node.form === 'do' ? [node.init, node.body, node.head] : [node.init, node.head, node.body, node.update];
    case 'try':
      return [node.block, ...(node.catch ? [node.catch.body] : []), ...(node.finally ? [node.finally] : [])];
    case 'label':
      return [node.body];
  }
}
