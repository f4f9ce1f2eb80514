/** What a row's own class has run when the row is written: `@BeforeDestroy static async deleteFile(row)`, `async $afterInsert()`, `schema.post('save', …)`. */
import type { HookFacts } from '../../catalog/schema.ts';
import type { FunctionId, ValueId } from '../../extract/file-facts.ts';
import type { Callee } from '../calls/callee.ts';
import { callsWithin } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef, FunctionValue, InstanceValue } from '../values/abstract.ts';
import { lineage } from '../values/parent.ts';
import { registeredHooks } from './registered.ts';
import { classesOf, modelsOf } from './rows.ts';

export function hookedBy(program: Program, ref: CallRef, { operation, library }: Extract<Callee, { is: 'operation' }>): readonly FunctionValue[] {
  const hooks = operation.is === 'remote-call' && operation.hooks !== undefined ? library.hooks?.[operation.hooks] : undefined;
  if (hooks === undefined) return [];
  const found = hooks.declared === 'registered' ? modelsOf(program, ref).flatMap((model) => registeredHooks(program, model, hooks)) : classesOf(program, ref).flatMap((row) => declaredHooks(program, row, hooks));
  return found.filter(({ unit, function: id }) => !waitsForCommit(unit, id));
}

function declaredHooks(program: Program, row: InstanceValue, { declared, runs }: HookFacts): readonly FunctionValue[] {
  return [...lineage(program, row)].flatMap(([{ unit }, { methods }]) =>
    methods
      .filter(({ name, function: id }) => (declared === 'method' ? runs.includes(name) : unit.facts.functions[id]?.decorators.some((decorator) => runs.includes(nameOf(unit, decorator)))))
      .map(({ function: id }) => ({ is: 'function', unit, function: id }) as const),
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
