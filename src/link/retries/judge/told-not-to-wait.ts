/** Ways that wait for no time because the time is none: `if (delay > 0) await sleep(delay)`. Whoever says how long says so. */
import type { ValueId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';
import { partsOf } from '../../values/heights.ts';
import { testsOf, type Path } from '../flow/path.ts';
import type { Place } from './attempts.ts';

/** The ways that go round, without those that pass a wait by because it has no length. */
export function waitingAsTold({ unit }: Place, failing: readonly Path[]): readonly Path[] {
  const waiting = failing.filter(({ waits }) => waits.length > 0);
  if (waiting.length === 0 || waiting.length === failing.length) return failing;
  const durations = new Set(waiting.flatMap(({ waits }) => waits.flatMap((id) => madeOf(unit, id))));
  return failing.filter((path) => path.waits.length > 0 || !testsOf(path).some(({ value, truth }) => !truth && durations.has(lengthTested(unit, value) ?? -1)));
}

/** `delay` of `delay > 0`, and of `delay` alone. */
function lengthTested({ facts: { values } }: FileUnit, id: ValueId): ValueId | undefined {
  const value = values[id];
  if (value?.kind !== 'binary') return id;
  const right = values[value.right];
  return /^(>|>=|!==?)$/.test(value.operator) && right?.kind === 'constant' && right.value === 0 ? value.left : undefined;
}

/** Values that are what is written. */
const written: ReadonlySet<string | undefined> = new Set([undefined, 'constant', 'global', 'import', 'function']);
const most = 60;

/** The wait, what it is given, and what that is computed from, in the same file. */
function madeOf({ facts: { values, calls } }: FileUnit, id: ValueId): readonly ValueId[] {
  const found = [id];
  for (const one of found) {
    const value = values[one];
    if (value === undefined || found.length >= most) continue;
    for (const part of partsOf(value, calls)) if (!found.includes(part) && !written.has(values[part]?.kind)) found.push(part);
  }
  return found;
}
