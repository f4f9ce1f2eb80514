import type { ValueId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';

/** Two readings of one thing: the same value, or the same member of the same object. */
export function sameValue(unit: FileUnit, a: ValueId, b: ValueId): boolean {
  if (a === b) return true;
  const [one, other] = [unit.facts.values[a], unit.facts.values[b]];
  if (one?.kind === 'member' && other?.kind === 'member') return one.property === other.property && sameValue(unit, one.object, other.object);
  return one?.kind === 'this' && other?.kind === 'this';
}
