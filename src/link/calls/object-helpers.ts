/** Own objects out of others, by the helpers of lodash and its kin: what options pass through on their way. */
import type { Program } from '../program/program.ts';
import type { Abstract, CallRef } from '../values/abstract.ts';
import { argument, argumentsFrom } from './arguments.ts';

const packages = /^(lodash|lodash-es|es-toolkit(\/compat)?|remeda|radash|underscore)$/;
/** `lodash/omit`, `lodash.omit`: the module is the function. */
const single = /^lodash(?:-es)?[/.]([a-z]+)$/i;
const libraries = new Set(['lodash', 'es-toolkit']);

/** What the call gives; undefined: it calls no such helper. */
export function helperResult(program: Program, ref: CallRef): Abstract | undefined {
  switch (helperOf(program, ref)) {
    case 'omit':
    case 'pick':
      return { is: 'object', ref: { unit: ref.unit, id: ref.call.result, frame: ref.frame } };
    case 'assign':
    case 'extend':
    case 'merge':
      return { is: 'merged', parts: argumentsFrom(program, ref, 0) };
    case 'defaults':
      return { is: 'merged', parts: [...argumentsFrom(program, ref, 0)].reverse() };
    case 'clone':
    case 'cloneDeep':
      return argument(program, ref, 0);
    default:
      return undefined;
  }
}

/** The object that such a member is taken from; 'left': the helper leaves this one out; undefined: it cannot be told. */
export function helped(program: Program, ref: CallRef, name: string): Abstract | 'left' | undefined {
  const keys = keysGiven(program, ref);
  const kept = helperOf(program, ref);
  if (keys === undefined || (kept !== 'omit' && kept !== 'pick')) return undefined;
  return keys.includes(name) === (kept === 'pick') ? argument(program, ref, 0) : 'left';
}

function helperOf(program: Program, { unit, call, frame }: CallRef): string | undefined {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind === 'import') return packages.test(callee.specifier) ? callee.name : single.exec(callee.specifier)?.[1];
  if (callee?.kind === 'module') return single.exec(callee.specifier)?.[1];
  if (callee?.kind !== 'member' || typeof callee.property !== 'string') return undefined;
  const object = program.evaluate({ unit, id: callee.object, frame });
  const isHelpers = object.is === 'library' ? libraries.has(object.library.id) : object.is === 'external' && packages.test(object.package);
  return isHelpers ? callee.property : undefined;
}

/** `omit(options, ['a', 'b'])`, `omit(options, 'a', 'b')`. */
function keysGiven(program: Program, ref: CallRef): readonly string[] | undefined {
  const given = argumentsFrom(program, ref, 1);
  const texts = given.flatMap((one) => {
    const array = one.is === 'array' ? one.ref.unit.facts.values[one.ref.id] : undefined;
    if (one.is === 'array' && array?.kind === 'array') return array.elements.map(({ value }) => program.evaluate({ ...one.ref, id: value }));
    return [one];
  });
  const known = texts.flatMap((one) => (one.is === 'constant' && typeof one.value === 'string' ? [one.value] : []));
  return known.length === texts.length ? known : undefined;
}
