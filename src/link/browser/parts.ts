/** Parts of a file that only a browser runs, though the file as a whole may be the server's: a page that loads its data beside it. */
import type { FunctionFacts, Span } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { wrappedAt } from '../deadlines/wrapped.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { Location } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';
import { asksOwnOrigin } from './own-origin.ts';

export function browserParts(program: Program, unit: FileUnit): readonly Location[] {
  const components = drawsComponents(unit) ? unit.facts.functions.filter((fn) => isClientComponent(unit, fn)).map(({ span }) => span) : [];
  const relative = unit.facts.calls.filter((call) => reachesOwnOrigin(program, { unit, call })).map(({ span }) => span);
  return outermost([...components, ...relative]).map((span) => locate(unit, span));
}

const drawing = /^(?:react|preact)(?:\/|$)/;

function drawsComponents({ facts }: FileUnit): boolean {
  return facts.imports.some(({ specifier, typeOnly }) => !typeOnly && drawing.test(specifier)) || facts.jsx;
}

/** A component or hook that has state or effects: it calls hooks, and a server's components are async. */
function isClientComponent(unit: FileUnit, fn: FunctionFacts): boolean {
  if (fn.kind === 'module' || fn.async) return false;
  return (unit.index.callsOf.get(fn.id) ?? []).some(({ callee, construct }) => !construct && isHook(unit, callee));
}

function isHook(unit: FileUnit, callee: number): boolean {
  const value = unit.facts.values[callee];
  switch (value?.kind) {
    case 'import':
      return isHookName(value.name);
    case 'member': {
      const object = unit.facts.values[value.object];
      return typeof value.property === 'string' && isHookName(value.property) && object?.kind === 'import' && drawing.test(object.specifier);
    }
    case 'function':
      return isHookName(unit.facts.functions[value.function]?.name ?? '');
    default:
      return false;
  }
}

function isHookName(name: string): boolean {
  return /^use[A-Z]/.test(name);
}

/** The call, or one that it leads to with what it is given, has an address without a host. */
function reachesOwnOrigin(program: Program, ref: CallRef): boolean {
  return callees(program, ref).some((callee) => {
    if (callee.is === 'operation') return asksOwnOrigin(program, ref, callee);
    return callee.is === 'function' && wrappedAt(program, ref, callee.fn).some((wrapped) => asksOwnOrigin(program, wrapped.ref, wrapped.callee));
  });
}

function outermost(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => !spans.some((other) => other !== span && other[0] <= span[0] && span[1] <= other[1] && (other[0] < span[0] || span[1] < other[1])));
}
