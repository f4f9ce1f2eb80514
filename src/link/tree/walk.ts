import type { Block, Node } from '../../extract/file-facts.ts';
import { innerBlocks, isRegion } from './regions.ts';

/** Visits every node of a body in source order, regions before what they hold; functions within are not entered. */
export function walk(block: Block, visit: (node: Node) => void): void {
  for (const node of block) {
    visit(node);
    if (isRegion(node)) for (const inner of innerBlocks(node)) walk(inner, visit);
  }
}
