/** Requests to an address without a host: only a browser knows which host is meant. */
import { argument } from '../calls/arguments.ts';
import type { Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';

export function asksOwnOrigin(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): boolean {
  const { operation } = callee;
  const address = operation.is === 'remote-call' && operation.url !== undefined ? argument(program, ref, operation.url) : undefined;
  return address !== undefined && optionsOf(address).every((one) => isPath(beginning(program, one)));
}

function isPath(text: string | undefined): boolean {
  return text !== undefined && /^\/(?!\/)/.test(text);
}

/** The text up to the first part that is not known. */
function beginning(program: Program, value: Abstract): string | undefined {
  if (value.is === 'constant') return typeof value.value === 'string' ? value.value : undefined;
  if (value.is !== 'template') return undefined;
  const { unit, id } = value.ref;
  const template = unit.facts.values[id];
  if (template?.kind !== 'template') return undefined;
  const [first = ''] = template.quasis;
  const [part] = template.parts;
  if (first !== '' || part === undefined) return first;
  const [only, ...others] = optionsOf(program.evaluate({ ...value.ref, id: part }));
  return only === undefined || others.length > 0 ? undefined : beginning(program, only);
}
