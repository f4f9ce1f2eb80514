/** Options by the paths that the catalog writes them in: `timeout.request`, `useFactory().timeout`. */
import { callees } from '../calls/callee.ts';
import { openOptions } from '../calls/arguments.ts';
import type { Program } from '../program/program.ts';
import { choose, optionsOf, unknown, type Abstract, type CallRef } from '../values/abstract.ts';

export function optionAt(program: Program, options: Abstract, path: string): Abstract {
  return splitPath(path).reduce((value, step) => stepInto(program, value, step), options);
}

function splitPath(path: string): readonly string[] {
  return path === '' ? [] : path.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.'));
}

function stepInto(program: Program, value: Abstract, step: string): Abstract {
  return choose(optionsOf(value).map((option) => stepIntoOne(program, option, step)), value.is === 'choice' && value.fallback);
}

function stepIntoOne(program: Program, value: Abstract, step: string): Abstract {
  if (step.endsWith('()')) {
    const fn = program.property(value, step.slice(0, -2));
    return fn.is === 'function' ? program.returns(fn, undefined) : fn.is === 'undefined' ? fn : unknown(`what ${step} gives`);
  }
  if (value.is === 'library' && value.creation !== undefined) return program.property(creationOptions(program, value.creation), step);
  if (value.is === 'constant' || value.is === 'computed' || value.is === 'function' || value.is === 'template') return { is: 'undefined' };
  return program.property(value, step);
}

/** The options that a library's value was made with. */
export function creationOptions(program: Program, creation: CallRef): Abstract {
  const [made] = callees(program, creation);
  return openOptions(program, creation, (made?.is === 'operation' ? made.operation.options : undefined) ?? 'any');
}
