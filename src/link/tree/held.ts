import type { Value, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';

/** What a literal or a variable holds; undefined for a value of another sort. */
export function heldBy({ facts: { bindings } }: FileUnit, value: Value): readonly ValueId[] | undefined {
  switch (value.kind) {
    case 'object':
      return value.members.flatMap((member) => (member.kind === 'accessor' ? [] : [member.value]));
    case 'array':
      return value.elements.map((element) => element.value);
    case 'variable':
      return (bindings[value.binding]?.writes ?? []).map((write) => write.value);
    default:
      return undefined;
  }
}
