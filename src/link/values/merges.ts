/** Which of its values a variable has after a branch, as far as one call chain decides the branch. */
import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { guardsOfWrite } from '../tree/guards.ts';
import type { Ref } from './abstract.ts';
import { usualTruth } from './operators.ts';
import { frameOf } from './typed.ts';

type Merge = Extract<Value, { kind: 'merge' }>;

/** Those that were written under conditions which do not hold are left out, and those that a later write surely hides. */
export function possibleValues(program: Program, ref: Ref, merge: Merge): readonly ValueId[] {
  const { facts } = ref.unit;
  const binding = facts.bindings[merge.binding];
  const fn = binding && facts.functions[binding.function];
  if (fn === undefined || frameOf(ref.frame, ref.unit, fn.id) === undefined) return merge.values;
  const written = merge.values.map((value) => ({ value, happens: happens(value), at: binding?.writes.find((write) => write.value === value)?.span[0] ?? -1 }));
  const hidden = Math.max(-1, ...written.filter((one) => one.happens === true).map(({ at }) => at));
  const possible = written.filter((one) => one.happens !== false && one.at >= hidden).map(({ value }) => value);
  return possible.length > 0 ? possible : merge.values;

  function happens(value: ValueId): boolean | undefined {
    const guards = fn && guardsOfWrite(fn, merge.binding, value);
    if (guards === undefined || guards.length === 0) return undefined;
    const held = guards.map(({ test, wanted }) => {
      const truth = usualTruth(program.evaluate({ unit: ref.unit, id: test, frame: ref.frame }));
      return truth === undefined ? undefined : truth === wanted;
    });
    return held.includes(false) ? false : held.every((one) => one === true) ? true : undefined;
  }
}
