/** A POST whose address says that it asks: `/sessions/validate`, `/orders/_search`. */
import type { Program } from '../program/program.ts';
import { optionAt } from '../library/option-path.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import { argument, optionsArgument } from './arguments.ts';
import type { Callee } from './callee.ts';

/** The last part of the path by itself; `/validated` or `/search-indexes` may be anything. */
const asking = /\/_?(search|msearch|query|validate|verify|introspect|lookup|count|exists|preview|estimate|calculate|simulate)\/?(\?.*)?$/i;

export function asksByPath(program: Program, ref: CallRef, { operation }: Extract<Callee, { is: 'operation' }>): boolean {
  const options = optionsArgument(program, ref, operation.options ?? 'any');
  const places = [argument(program, ref, 0), optionAt(program, options, 'url'), optionAt(program, options, 'uri')];
  const written = places.flatMap((value) => (value === undefined ? [] : optionsOf(value).map(endOf))).filter((text) => text !== undefined);
  return written.length > 0 && written.every((text) => asking.test(text));
}

/** The text, or what is written after the last part that is filled in. */
function endOf(value: Abstract): string | undefined {
  if (value.is === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  const template = value.is === 'template' ? value.ref.unit.facts.values[value.ref.id] : undefined;
  return template?.kind === 'template' ? template.quasis.at(-1) : undefined;
}
