/** Methods of the classes that implement a type which is declared for the whole program, in no module. */
import type { TypeFacts } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FunctionValue, ParameterValue } from '../../values/abstract.ts';

/** What a method of a parameter may be, by the classes that implement its type; a closed world is needed to know them. */
export function implementedMethods(program: Program, value: ParameterValue): readonly FunctionValue[] {
  const [method, ...deeper] = value.path;
  const type = value.unit.facts.functions[value.function]?.parameters[value.index]?.type;
  if (method === undefined || deeper.length > 0 || type === undefined) return [];
  const names = type.references.map((id) => ambientName(value.unit.facts.values[id], type)).filter((name) => name !== undefined);
  return names.flatMap((name) => classesByInterface(program).get(name) ?? []).filter(({ unit, function: id }) => unit.facts.functions[id]?.name === method);
}

function ambientName(value: { readonly kind: string; readonly name?: string } | undefined, type: TypeFacts): string | undefined {
  if (value?.kind === 'global') return value.name;
  return value?.kind === 'unknown' ? type.text.replace(/[<|\s].*/s, '') : undefined;
}

function classesByInterface(program: Program): ReadonlyMap<string, readonly FunctionValue[]> {
  const table = program.memo<ReadonlyMap<string, readonly FunctionValue[]>>('retries: ambient implementations');
  const known = table.get('program');
  if (known !== undefined) return known;
  const index = new Map<string, FunctionValue[]>();
  for (const path of program.files ?? []) {
    const unit = program.unit(path);
    for (const one of unit?.facts.classes ?? []) {
      for (const name of one.implements.map((type) => type.text.replace(/<.*/s, ''))) {
        const methods = one.methods.map(({ function: id }): FunctionValue => ({ is: 'function', unit: unit as NonNullable<typeof unit>, function: id, receiver: { is: 'instance', unit: unit as NonNullable<typeof unit>, class: one.id } }));
        index.set(name, [...(index.get(name) ?? []), ...methods]);
      }
    }
  }
  table.set('program', index);
  return index;
}
