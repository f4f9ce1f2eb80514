/** The calls of one fluent statement: `db('jobs').where({ id }).update({ state })`. */
import type { CallEvent, ValueId } from '../../../extract/file-facts.ts';
import { once, type Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';

const longest = 30;

/** Those before the call, itself, and those chained on what it gives. */
export function chainOf(program: Program, unit: FileUnit, call: CallEvent): readonly CallEvent[] {
  return [...before(unit, call), call, ...after(methodsOn(program, unit), call)];
}

export function methodOf(unit: FileUnit, call: CallEvent): string | undefined {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && typeof callee.property === 'string' ? callee.property : undefined;
}

function before(unit: FileUnit, call: CallEvent): readonly CallEvent[] {
  const found: CallEvent[] = [];
  for (let id: ValueId | undefined = call.callee; id !== undefined && found.length < longest;) {
    const value: FileUnit['facts']['values'][number] | undefined = unit.facts.values[id];
    if (value?.kind === 'result') {
      const made: CallEvent | undefined = unit.facts.calls[value.call];
      if (made !== undefined) found.unshift(made);
      id = made?.callee;
    } else id = value?.kind === 'member' ? value.object : undefined;
  }
  return found;
}

function after(methods: ReadonlyMap<ValueId, CallEvent>, call: CallEvent): readonly CallEvent[] {
  const found: CallEvent[] = [];
  for (let at = methods.get(call.result); at !== undefined && found.length < longest; at = methods.get(at.result)) found.push(at);
  return found;
}

/** The call of a method on each value that has one. */
function methodsOn(program: Program, unit: FileUnit): ReadonlyMap<ValueId, CallEvent> {
  return once(program, 'locks: methods on values', unit, new Map<ValueId, CallEvent>(), () => {
    const found = new Map<ValueId, CallEvent>();
    for (const call of unit.facts.calls) {
      const callee = unit.facts.values[call.callee];
      if (callee?.kind === 'member') found.set(callee.object, call);
    }
    return found;
  });
}
