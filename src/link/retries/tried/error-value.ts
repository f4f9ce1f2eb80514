import type { ValueId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { Ref } from '../../values/abstract.ts';

/** Whether the value names a class of errors. */
export function isErrorClass(program: Program, unit: FileUnit, id: ValueId, depth = 0): boolean {
  const type = program.evaluate({ unit, id });
  if (type.is === 'global') return type.name.endsWith("Error");
  if (type.is === 'external') return (type.path.at(-1) ?? '').endsWith("Error");
  const facts = type.is === 'class' ? type.unit.facts.classes[type.class] : undefined;
  return type.is === 'class' && facts?.extends !== undefined && depth < 8 && isErrorClass(program, type.unit, facts.extends, depth + 1);
}

/** `new Error(…)`. */
export function isInstanceOfError(program: Program, ref: Ref): boolean {
  const value = ref.unit.facts.values[ref.id];
  const call = value?.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  return call?.construct === true && isErrorClass(program, ref.unit, call.callee);
}
