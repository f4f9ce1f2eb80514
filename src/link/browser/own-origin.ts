/** Requests to an address without a host: only a browser knows which host is meant. */
import { argument, optionsArgument } from '../calls/arguments.ts';
import type { Callee } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';

export function asksOwnOrigin(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>): boolean {
  const { operation, library } = callee;
  if (operation.is !== 'remote-call' || (operation.url === undefined && library.category !== 'http')) return false;
  const address = operation.url === undefined ? undefined : argument(program, ref, operation.url);
  const isOwn = address !== undefined && optionsOf(address).every((one) => isPath(beginning(program, one)));
  return isOwn || sendsCookies(program, ref, operation.options ?? []);
}

/** `credentials: 'include'`, `withCredentials: true`: nothing but a browser has cookies to send. */
function sendsCookies(program: Program, ref: CallRef, places: Parameters<typeof optionsArgument>[2]): boolean {
  if (ref.call.arguments.length === 0) return false;
  const options = optionsArgument(program, ref, places);
  const credentials = program.property(options, 'credentials');
  const all = program.property(options, 'withCredentials');
  return (credentials.is === 'constant' && (credentials.value === 'include' || credentials.value === 'same-origin')) || (all.is === 'constant' && all.value === true);
}

/** `/orders`, `api/orders`, and neither `//host` nor `https:`. */
function isPath(text: string): boolean {
  return /^(?:\/(?!\/)|\.{0,2}[\w-]+\/)/.test(text);
}

/** The text up to the first part that is not known. */
function beginning(program: Program, value: Abstract): string {
  if (value.is === 'constant') return typeof value.value === 'string' ? value.value : '';
  if (value.is !== 'template') return '';
  const { unit, id } = value.ref;
  const template = unit.facts.values[id];
  if (template?.kind !== 'template') return '';
  let text = template.quasis[0] ?? '';
  for (const [index, part] of template.parts.entries()) {
    const filled = program.evaluate({ ...value.ref, id: part });
    if (filled.is !== 'constant') break;
    text += String(filled.value) + (template.quasis[index + 1] ?? '');
  }
  return text;
}
