import type { Block, BranchRegion, CallEvent, Node } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { enclosing } from '../tree/enclosing.ts';
import { isRegion } from '../tree/regions.ts';
import { walk } from '../tree/walk.ts';
import type { CallRef } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';

/** Not behind a branch that this call chain does not take: `expire > 0 ? set(…, 'EX', expire) : set(…)`, `if (!done) return plain()`. */
export function isReached(program: Program, ref: CallRef): boolean {
  const { unit, call, frame } = ref;
  if (frame === undefined) return true;
  const around = enclosing(unit, call);
  const open = around.every(({ region, block }) => {
    const truth = region.kind === 'branch' ? truthIn(program, ref, region) : undefined;
    return truth === undefined || region.kind !== 'branch' || truth === (block === region.then);
  });
  const blocks: readonly Block[] = [unit.facts.functions[call.function]?.body ?? [], ...around.map(({ block }) => block)];
  return open && !blocks.some((block) => isLeftBefore(program, ref, block));
}

function truthIn(program: Program, { unit, frame }: CallRef, { test }: BranchRegion): boolean | undefined {
  return truthOf(program.evaluate({ unit, id: test, frame }));
}

/** A branch before the call is taken for certain, and ends the function. */
function isLeftBefore(program: Program, ref: CallRef, block: Block): boolean {
  const until = block.findIndex((node) => holds(node, ref.call));
  return block.slice(0, Math.max(0, until)).some((node) => {
    if (node.kind !== 'branch' || node.form !== 'if' || !(ends(node.then) || ends(node.else))) return false;
    const truth = truthIn(program, ref, node);
    return truth !== undefined && ends(truth ? node.then : node.else);
  });
}

function ends(block: Block): boolean {
  const last = block.at(-1);
  return last?.kind === 'return' || last?.kind === 'throw';
}

function holds(node: Node, call: CallEvent): boolean {
  if (node === call) return true;
  if (!isRegion(node) || node.span[0] > call.span[0] || node.span[1] < call.span[1]) return false;
  let found = false;
  walk([node], (inner) => {
    if (inner === call) found = true;
  });
  return found;
}
