/** The members of an object as the program builds it, spreads laid out. */
import type { Program } from '../../program/program.ts';
import { optionsOf, type Abstract, type Ref } from '../../values/abstract.ts';

export interface Field {
  readonly key: string;
  readonly ref: Ref;
}

/** Empty where it is no literal, or none that is in sight. */
export function fieldsOf(program: Program, ref: Ref, depth = 0): readonly Field[] {
  return depth > 4 ? [] : optionsOf(program.evaluate(ref)).flatMap((one) => fieldsIn(program, one, depth));
}

function fieldsIn(program: Program, value: Abstract, depth: number): readonly Field[] {
  if (value.is === 'merged') return value.parts.flatMap((part) => fieldsIn(program, part, depth));
  if (value.is !== 'object') return [];
  const { ref } = value;
  const literal = ref.unit.facts.values[ref.id];
  const own = literal?.kind === 'object' ? literal.members.flatMap((member): readonly Field[] => {
    if (member.kind === 'property') return [{ key: member.key, ref: { ...ref, id: member.value } }];
    if (member.kind === 'spread') return fieldsOf(program, { ...ref, id: member.value }, depth + 1);
    const key = member.kind === 'computed' ? program.evaluate({ ...ref, id: member.key }) : undefined;
    return member.kind === 'computed' && key?.is === 'constant' ? [{ key: String(key.value), ref: { ...ref, id: member.value } }] : [];
  }) : [];
  return [...own, ...writtenLater(ref)];
}

/** `update.status = 'sent'` after the literal. */
function writtenLater(ref: Ref): readonly Field[] {
  const writes = ref.unit.index.memberWrites.get(ref.id) ?? [];
  return writes.flatMap(({ property, event }) => (typeof property === 'string' && event.value !== undefined ? [{ key: property, ref: { ...ref, id: event.value } }] : []));
}

export function fieldIn(fields: readonly Field[], key: string): Field | undefined {
  return fields.find((field) => field.key === key);
}
