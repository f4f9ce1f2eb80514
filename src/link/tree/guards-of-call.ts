/** Which branches of its function have to be taken for a call to be reached. */
import type { Block, CallEvent, FunctionId, Node } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing, type Enclosure } from './enclosing.ts';
import type { Guard } from './guards.ts';

export interface GuardOfCall extends Guard {
  /** The function that the test stands in. */
  readonly function: FunctionId;
}

/** Up to the root, where callbacks lead there. What several values decide together is left out. */
export function guardsUpTo(unit: FileUnit, call: CallEvent, root: FunctionId): readonly GuardOfCall[] {
  const found: GuardOfCall[] = [];
  for (let at: CallEvent | undefined = call; at !== undefined; at = at.function === root ? undefined : unit.index.passedTo.get(at.function)?.call) {
    const { function: id } = at;
    found.push(...guardsIn(unit, at).map((guard) => ({ ...guard, function: id })));
  }
  return found;
}

function guardsIn(unit: FileUnit, call: CallEvent): readonly Guard[] {
  const around = enclosing(unit, call);
  const blocks: readonly Block[] = [unit.facts.functions[call.function]?.body ?? [], ...around.map(({ block }) => block)];
  return [...around.flatMap(ofBranch), ...blocks.flatMap((block, depth) => leftBefore(block, around[depth]?.region ?? call))];
}

function ofBranch({ region, block }: Enclosure): readonly Guard[] {
  if (region.kind !== 'branch' || region.form === '??' || region.form === '?.') return [];
  return [{ test: region.test, wanted: block === region.then && region.form !== '||' }];
}

/** `if (transaction) { …; return; }` before it in the block. */
function leftBefore(block: Block, until: Node): readonly Guard[] {
  const end = block.findIndex((node) => node === until || (node.kind === 'call' && until.kind === 'call' && node.id === until.id));
  return block.slice(0, Math.max(0, end)).flatMap((node): readonly Guard[] => {
    if (node.kind !== 'branch' || node.form !== 'if') return [];
    if (leaves(node.then)) return [{ test: node.test, wanted: false }];
    return leaves(node.else) ? [{ test: node.test, wanted: true }] : [];
  });
}

function leaves(block: Block): boolean {
  const last = block.at(-1);
  if (last?.kind === 'branch') return last.form === 'if' && leaves(last.then) && leaves(last.else);
  return last?.kind === 'return' || last?.kind === 'throw';
}
