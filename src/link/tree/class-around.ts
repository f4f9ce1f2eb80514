import type { ClassId, FunctionId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** The class whose method the function is, or stands in. */
export function classAround(unit: FileUnit, id: FunctionId): ClassId | undefined {
  for (let at = unit.facts.functions[id]; at !== undefined; at = at.parent === undefined ? undefined : unit.facts.functions[at.parent]) {
    if (at.class !== undefined) return at.class;
  }
  return undefined;
}
