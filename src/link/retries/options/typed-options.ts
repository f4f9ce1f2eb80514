/** Options that are known by their type alone, as the way to the library is out of sight: `const options: RedisOptions = { … }`. */
import type { LibraryFacts, RetryFacts } from '../../../catalog/schema.ts';
import type { TypeFacts, ValueId } from '../../../extract/file-facts.ts';
import { returnsOf } from '../../calls/result.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { RetryConstruct } from '../../program-facts.ts';
import type { Abstract } from '../../values/abstract.ts';
import { constructOf, formByFacts } from './describe.ts';
import { askingOption, isIn } from './place.ts';

export function typedOptions(program: Program, unit: FileUnit): readonly RetryConstruct[] {
  return typedValues(program, unit).flatMap(({ type, value }) => {
    const [library] = librariesOf(program, unit, type);
    const options = library === undefined ? undefined : program.evaluate({ unit, id: value });
    return library === undefined || options?.is !== 'object' ? [] : constructsIn(program, unit, library, options);
  });
}

interface Typed {
  readonly type: TypeFacts;
  readonly value: ValueId;
}

function typedValues(program: Program, unit: FileUnit): readonly Typed[] {
  const { bindings, functions, classes } = unit.facts;
  return [
    ...bindings.flatMap(({ type, writes }) => (type === undefined ? [] : writes.map(({ value }) => ({ type, value })))),
    ...functions.flatMap((fn) => (fn.returnType === undefined ? [] : returnsOf(program, fn).flatMap(({ value }) => (value === undefined ? [] : [{ type: fn.returnType as TypeFacts, value }])))),
    ...classes.flatMap((one) => one.fields.flatMap(({ type, initialiser }) => (type === undefined || initialiser === undefined ? [] : [{ type, value: initialiser }]))),
  ];
}

/** Libraries that the type's name is imported from. */
function librariesOf(program: Program, unit: FileUnit, type: TypeFacts): readonly LibraryFacts[] {
  return type.references.flatMap((id) => {
    const value = unit.facts.values[id];
    const specifier = value?.kind === 'import' ? value.specifier : value?.kind === 'member' ? importedFrom(unit, value.object) : undefined;
    const resolved = specifier === undefined ? undefined : program.binder.resolve(unit.path, specifier);
    if (resolved?.kind !== 'package' || !program.catalog.knowsPackage(resolved.name)) return [];
    return program.catalog.library(resolved.name, program.binder.packageVersion(unit.path, resolved.name)).slice(0, 1);
  });
}

function importedFrom(unit: FileUnit, id: ValueId): string | undefined {
  const value = unit.facts.values[id];
  return value?.kind === 'import' ? value.specifier : undefined;
}

/** The first of the library's ways of retrying that the object speaks of. */
function constructsIn(program: Program, unit: FileUnit, library: LibraryFacts, options: Abstract): readonly RetryConstruct[] {
  for (const facts of Object.values(library.retries ?? {})) {
    const option = facts.asked === 'implicit' ? undefined : askingOption(program, { facts, options });
    if (option === undefined || !isIn(unit, option)) continue;
    const above = facts.inherits === undefined ? undefined : library.retries?.[facts.inherits];
    const asked = { program, facts, options, ...inheriting(above) };
    return [constructOf({ program, unit, span: option.span, asked, library, form: formByFacts(facts), what: `${option.path.split('.').at(-1) ?? option.path} of ${library.title}` })];
  }
  return [];
}

function inheriting(above: RetryFacts | undefined): { readonly inherited?: { readonly facts: RetryFacts; readonly options: undefined } } {
  return above === undefined ? {} : { inherited: { facts: above, options: undefined } };
}
