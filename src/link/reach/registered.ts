/** Hooks that are given to the schema of a model: `userSchema.post('save', async (user) => …)`. */
import type { HookFacts } from '../../catalog/schema.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import { methodCalls } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { optionsOf, type FunctionValue, type LibraryValue } from '../values/abstract.ts';

/** `runs` holds the method and the event that it names: `post save`. */
export function registeredHooks(program: Program, model: LibraryValue, { runs }: HookFacts): readonly FunctionValue[] {
  return schemasOf(program, model).flatMap((schema) => runs.flatMap((one) => hooksOn(program, schema, one)));
}

/** What the model was made with: `model('User', userSchema)`. */
function schemasOf(program: Program, { library, creation }: LibraryValue): readonly LibraryValue[] {
  const given = creation?.call.arguments.flatMap(({ value }) => optionsOf(program.evaluate({ unit: creation.unit, id: value, frame: creation.frame }))) ?? [];
  return given.filter((value): value is LibraryValue => value.is === 'library' && value.library === library);
}

/** In the file that makes the schema: elsewhere it may be another's. */
function hooksOn(program: Program, { creation }: LibraryValue, registration: string): readonly FunctionValue[] {
  const [method = '', event] = registration.split(' ');
  if (creation === undefined) return [];
  const { unit, call: made } = creation;
  return methodCalls(unit, method)
    .filter(({ call, object }) => namesEvent(unit, call, event) && optionsOf(program.evaluate({ unit, id: object })).some((value) => value.is === 'library' && value.creation?.call === made))
    .flatMap(({ call }) => lastFunction(program, unit, call));
}

/** `'save'`, or a list that has it. */
function namesEvent(unit: FileUnit, { arguments: [first] }: CallEvent, event: string | undefined): boolean {
  const value = first === undefined ? undefined : unit.facts.values[first.value];
  const texts = value?.kind === 'array' ? value.elements.map((element) => unit.facts.values[element.value]) : [value];
  return texts.some((text) => text?.kind === 'constant' && text.value === event);
}

function lastFunction(program: Program, unit: FileUnit, call: CallEvent): readonly FunctionValue[] {
  const last = call.arguments.at(-1);
  return last === undefined ? [] : optionsOf(program.evaluate({ unit, id: last.value })).filter((value): value is FunctionValue => value.is === 'function');
}
