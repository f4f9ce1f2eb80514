import type { CallEvent, ClassId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, InstanceValue } from './abstract.ts';

type Made = Map<CallEvent | undefined, InstanceValue[]>;

/** The instance that a construction makes, the same one whoever asks, so that what is known of it is found again. */
export function instanceOf(program: Program, unit: FileUnit, id: ClassId, creation?: CallRef): InstanceValue {
  const facts = unit.facts.classes[id];
  const fresh = (): InstanceValue => ({ is: 'instance', unit, class: id, creation });
  if (facts === undefined) return fresh();
  const table = program.memo<Made>('instances');
  let made = table.get(facts);
  if (made === undefined) table.set(facts, (made = new Map<CallEvent | undefined, InstanceValue[]>()));
  let known = made.get(creation?.call);
  if (known === undefined) made.set(creation?.call, (known = []));
  let instance = known.find((one) => one.creation?.frame === creation?.frame);
  if (instance === undefined) known.push((instance = fresh()));
  return instance;
}
