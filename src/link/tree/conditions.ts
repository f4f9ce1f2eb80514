/** What decides whether a call is reached when its function runs. */
import type { Block, CallEvent, FunctionId, Node, Region, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from './enclosing.ts';
import { innerBlocks, isRegion } from './regions.ts';
import { walk } from './walk.ts';

export interface Condition {
  /** 'branch': it stands in one; 'failure': in a catch; 'left': the function may be left before it. */
  readonly kind: 'branch' | 'failure' | 'left';
  /** Absent: not one value decides. */
  readonly test?: ValueId;
  /** The function that the test stands in. */
  readonly function: FunctionId;
  /** Of 'left': where it may be left. */
  readonly region?: Region;
}

/** Up to the root, where callbacks lead there. That something is missing (`client?.ping()`), or that a list is empty, is no condition. */
export function conditionsUpTo(unit: FileUnit, call: CallEvent, root: FunctionId): readonly Condition[] {
  const found: Condition[] = [];
  for (let at: CallEvent | undefined = call; at !== undefined; at = at.function === root ? undefined : unit.index.passedTo.get(at.function)?.call) found.push(...conditionsIn(unit, at));
  return found;
}

function conditionsIn(unit: FileUnit, call: CallEvent): readonly Condition[] {
  const body = unit.facts.functions[call.function]?.body ?? [];
  const around = enclosing(unit, call);
  const blocks: readonly Block[] = [body, ...around.map(({ block }) => block)];
  const standing = around.flatMap(({ region, block }) => ofRegion(region, block));
  const left = blocks.flatMap((block, index) => leavesBefore(block, around[index]?.region ?? call));
  return [...standing, ...left].map((one) => ({ ...one, function: call.function }));
}

type Found = Omit<Condition, 'function'>;

function ofRegion(region: Region, block: Block): readonly Found[] {
  if (region.kind === 'branch') return region.form === '?.' ? [] : [{ kind: 'branch', test: region.test }];
  if (region.kind === 'switch') return [{ kind: 'branch', test: region.subject }];
  return region.kind === 'try' && region.catch?.body === block ? [{ kind: 'failure' }] : [];
}

/** Regions before it in the block that may return; one that throws has failed. */
function leavesBefore(block: Block, until: Node): readonly Found[] {
  const before = block.slice(0, Math.max(0, block.findIndex((node) => node === until || (node.kind === 'call' && until.kind === 'call' && node.id === until.id))));
  return before.flatMap((node) => (isRegion(node) && mayReturn(node) ? [{ kind: 'left' as const, region: node, ...testOf(node) }] : []));
}

function mayReturn(region: Region): boolean {
  let found = false;
  for (const block of innerBlocks(region)) {
    walk(block, (node) => {
      if (node.kind === 'return') found = true;
    });
  }
  return found;
}

function testOf(region: Region): { readonly test?: ValueId } {
  if (region.kind === 'branch') return { test: region.test };
  return region.kind === 'switch' ? { test: region.subject } : {};
}
