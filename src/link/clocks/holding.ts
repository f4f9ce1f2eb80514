/** The call that an object literal is handed to, and the literals around it. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { callersOf } from './callers.ts';
import { usesOf } from './uses.ts';
import { calledName } from './words.ts';

export interface Holding {
  readonly call: CallEvent;
  /** Keys of the literals around, and of the literals beside it in the call. */
  readonly keys: ReadonlySet<string>;
}

/** Conditions put together: `and(…)`, `Or(…)`. */
const combining = /^(and|or|not)$/i;
/** More literals within each other than this are no query. */
const most = 30;

/** `returned`: also through functions of the file that give a part of a condition. */
export function holdingOf(program: Program, unit: FileUnit, id: ValueId, returned = false): Holding | undefined {
  const open: ValueId[] = [id];
  for (const at of open) {
    if (open.length > most) return undefined;
    const uses = usesOf(program, unit).get(at) ?? [];
    const joined = uses.flatMap((use) => (use.as === 'argument' && combining.test(calledName(unit, use.call) ?? '') ? [use.call.result] : []));
    if (joined.length > 0) {
      open.push(...joined);
      continue;
    }
    const given = uses.find((use) => use.as === 'argument');
    if (given?.as === 'argument') return { call: given.call, keys: new Set([...open, ...given.call.arguments.map(({ value }) => value)].flatMap((one) => keysOf(unit, one))) };
    if (returned) open.push(...uses.flatMap((use) => (use.as === 'return' ? callersOf(program, unit, use.function).flatMap((caller) => (caller.unit === unit ? [caller.call.result] : [])) : [])));
    open.push(...uses.flatMap((use) => (use.as === 'property' || use.as === 'element' || use.as === 'same' || use.as === 'spread' ? [use.by] : [])));
  }
  return undefined;
}

function keysOf(unit: FileUnit, id: ValueId): readonly string[] {
  const value = unit.facts.values[id];
  return value?.kind === 'object' ? value.members.flatMap((member) => (member.kind === 'property' ? [member.key] : [])) : [];
}
