/** What a row's own class has run when the row is written: `@BeforeDestroy static async deleteFile(row)`. */
import type { FunctionId, ValueId } from '../../extract/file-facts.ts';
import type { Callee } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type Abstract, type CallRef, type FunctionValue } from '../values/abstract.ts';
import { instanceOf } from '../values/instances.ts';
import { lineage } from '../values/parent.ts';
import { elementOf } from '../values/telling.ts';

export function hookedBy(program: Program, { unit, call, frame }: CallRef, { operation }: Extract<Callee, { is: 'operation' }>): readonly FunctionValue[] {
  const hooks = operation.is === 'remote-call' ? operation.hooks : undefined;
  const callee = hooks === undefined ? undefined : unit.facts.values[call.callee];
  if (hooks === undefined || callee?.kind !== 'member') return [];
  return optionsOf(program.evaluate({ unit, id: callee.object, frame })).flatMap((row) => hooksOf(program, row, hooks));
}

function hooksOf(program: Program, row: Abstract, hooks: readonly string[]): readonly FunctionValue[] {
  const one = row.is === 'element' ? elementOf(program.evaluate(row.of)) : row;
  const instance = one?.is === 'class' ? instanceOf(program, one.unit, one.class) : one;
  if (instance?.is !== 'instance') return [];
  return [...lineage(program, instance)].flatMap(([{ unit }, { methods }]) =>
    methods.flatMap(({ function: id }) => (unit.facts.functions[id]?.decorators.some((decorator) => hooks.includes(nameOf(unit, decorator))) === true && !waitsForCommit(unit, id) ? [{ is: 'function', unit, function: id } as const] : [])),
  );
}

/** What it does within a transaction it does when that has ended. */
function waitsForCommit(unit: FileUnit, id: FunctionId): boolean {
  return callsWithin(unit, id).some(({ callee }) => {
    const value = unit.facts.values[callee];
    return value?.kind === 'member' && typeof value.property === 'string' && /^(after|on)Commit$/i.test(value.property);
  });
}

/** `@BeforeSave`, `@BeforeSave()`. */
function nameOf(unit: FileUnit, id: ValueId): string {
  const value = unit.facts.values[id];
  if (value?.kind === 'result') return nameOf(unit, unit.facts.calls[value.call]?.callee ?? -1);
  return value?.kind === 'import' ? value.name : '';
}
