/** Whether a variable is set on a condition that the turn decides: `if (delay > max) delay = max`. */
import type { ValueId } from '../../../extract/file-facts.ts';
import { walk } from '../../tree/walk.ts';
import type { Ref } from '../../values/abstract.ts';
import { contains } from '../turns/turn.ts';
import { dependsOnTurn, type Reading } from './reading.ts';

export function isSetByTurn(reading: Reading, ref: Ref, binding: number, value: ValueId): boolean {
  const facts = ref.unit.facts.bindings[binding];
  const write = facts?.writes.find((one) => one.value === value);
  if (facts === undefined || write === undefined) return false;
  const tests: ValueId[] = [];
  walk(ref.unit.facts.functions[write.function]?.body ?? [], (node) => {
    if (node.kind === 'branch' && contains(node.span, write.span)) tests.push(node.test);
  });
  return tests.some((test) => dependsOnTurn(reading, { ...ref, id: test }));
}
