/** Which blocks that may be passed by lead to a call, from the function that is run. */
import type { Block, CallEvent, FunctionId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import { enclosing, type Enclosure } from '../../tree/enclosing.ts';

/** Outermost first; a callback that may not be run stands for itself. */
export type Path = readonly (Block | FunctionId)[];

export function pathTo(unit: FileUnit, call: CallEvent, root: FunctionId): Path {
  let path: Path = blocksAround(unit, call);
  let at = call;
  for (const passed of handedUp(unit, call, root)) {
    path = [...blocksAround(unit, passed), ...(runsOnce(unit, passed) ? [] : [at.function]), ...path];
    at = passed;
  }
  return at.function === root ? path : [at.function, ...path];
}

function blocksAround(unit: FileUnit, call: CallEvent): readonly Block[] {
  return enclosing(unit, call).filter(mayBePassedBy).map(({ block }) => block);
}

/**
 * The calls to which the functions around this one are handed, up to the function that is run, innermost first.
 * A function may hand itself on: `function walk(node) { node.children.forEach(walk); }`.
 */
export function handedUp(unit: FileUnit, call: CallEvent, root: FunctionId): readonly CallEvent[] {
  const found: CallEvent[] = [];
  const seen = new Set<FunctionId>([root]);
  for (let at: CallEvent | undefined = call; at !== undefined && !seen.has(at.function); ) {
    seen.add(at.function);
    at = unit.index.passedTo.get(at.function)?.call;
    if (at !== undefined) found.push(at);
  }
  return found;
}

/** Every path that ends in `inner` has been through `outer`. */
export function leadsThrough(inner: Path, outer: Path): boolean {
  return outer.every((step, index) => inner[index] === step);
}

function mayBePassedBy({ region, block }: Enclosure): boolean {
  switch (region.kind) {
    case 'try':
      return block !== region.block && block !== region.finally;
    case 'loop':
      return block !== region.init && block !== region.head;
    case 'branch':
      return region.form !== '?.';
    case 'label':
      return false;
    default:
      return true;
  }
}

const perElement = new Set(['map', 'forEach', 'flatMap', 'filter', 'reduce', 'some', 'every', 'find', 'catch']);

function runsOnce(unit: FileUnit, call: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind !== 'member' || typeof callee.property !== 'string' || !perElement.has(callee.property);
}
