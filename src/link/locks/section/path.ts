/** Which blocks that may be passed by lead to a call, from the function that is run. */
import type { Block, CallEvent, FunctionId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import { enclosing, type Enclosure } from '../../tree/enclosing.ts';

/** Outermost first; a callback that may not be run stands for itself. */
export type Path = readonly (Block | FunctionId)[];

export function pathTo(unit: FileUnit, call: CallEvent, root: FunctionId): Path {
  const own = enclosing(unit, call).filter(mayBePassedBy).map(({ block }) => block);
  if (call.function === root) return own;
  const passed = unit.index.passedTo.get(call.function);
  const outer = passed === undefined ? [] : pathTo(unit, passed.call, root);
  return passed !== undefined && runsOnce(unit, passed.call) ? [...outer, ...own] : [...outer, call.function, ...own];
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
