/** The call that an object literal is handed to, and the literals around it. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { usesOf } from './uses.ts';

export interface Holding {
  readonly call: CallEvent;
  /** Keys of the literals around, and of the literals beside it in the call. */
  readonly keys: ReadonlySet<string>;
}

export function holdingOf(program: Program, unit: FileUnit, id: ValueId): Holding | undefined {
  const open: ValueId[] = [id];
  const keys = new Set<string>();
  for (const at of open) {
    if (open.length > 30) return undefined;
    for (const key of keysOf(unit, at)) keys.add(key);
    for (const use of usesOf(program, unit).get(at) ?? []) {
      if (use.as === 'argument') {
        for (const { value } of use.call.arguments) for (const key of keysOf(unit, value)) keys.add(key);
        return { call: use.call, keys };
      }
      if (use.as === 'property' || use.as === 'element' || use.as === 'same' || use.as === 'spread') open.push(use.by);
    }
  }
  return undefined;
}

function keysOf(unit: FileUnit, id: ValueId): readonly string[] {
  const value = unit.facts.values[id];
  return value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member.key] : [])) : [];
}
