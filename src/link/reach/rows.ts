/** Whose rows a call writes: the class behind `row.save()`, `repository.save(row)`, `User.query().findById(id).patch(…)`; or the model. */
import type { CallEvent } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef, type InstanceValue, type LibraryValue, type Ref } from '../values/abstract.ts';
import { instanceOf } from '../values/instances.ts';
import { elementOf } from '../values/telling.ts';

/** Calls of a chain that are followed. */
const longest = 24;

/** Instances of the program's own classes: what the call is made on, or by way of, and what it is given. */
export function classesOf(program: Program, ref: CallRef): readonly InstanceValue[] {
  const given = ref.call.arguments.flatMap(({ value }) => each(program, { unit: ref.unit, id: value, frame: ref.frame }));
  return [...behind(program, calledOn(program, ref)), ...given].flatMap((value) => rowIn(program, value));
}

/** Values of the library from the row back to the model that it is of. */
export function modelsOf(program: Program, ref: CallRef): readonly LibraryValue[] {
  return behind(program, calledOn(program, ref)).filter((value) => value.is === 'library');
}

function rowIn(program: Program, one: Abstract): readonly InstanceValue[] {
  // `Object.assign(new Account(), fields)` is the account.
  if (one.is === 'merged') return one.parts.slice(0, 1).flatMap((part) => rowIn(program, part));
  const row = one.is === 'class' ? instanceOf(program, one.unit, one.class) : one;
  return row.is === 'instance' ? [row] : [];
}

/** Each value, and what it was made by: a query by its model, a document by its query. */
function behind(program: Program, values: readonly Abstract[]): readonly Abstract[] {
  const found = [...values];
  const seen = new Set<CallEvent>();
  // A query that is built in a loop is made of itself.
  for (const value of found) {
    const creation = value.is === 'library' ? value.creation : undefined;
    if (creation === undefined || seen.has(creation.call) || seen.size > longest) continue;
    seen.add(creation.call);
    found.push(...calledOn(program, creation));
  }
  return found;
}

/** `row` of `row.save()`, `User` of `new User()`. */
function calledOn(program: Program, { unit, call, frame }: CallRef): readonly Abstract[] {
  const callee = unit.facts.values[call.callee];
  const on = callee?.kind === 'member' ? callee.object : call.construct ? call.callee : undefined;
  return on === undefined ? [] : each(program, { unit, id: on, frame });
}

/** What a value may be, and of a list's element what the list is of. */
function each(program: Program, ref: Ref): readonly Abstract[] {
  return optionsOf(program.evaluate(ref)).flatMap((value) => (value.is === 'element' ? (elementOf(program.evaluate(value.of)) ?? []) : value));
}
