/** What names say where nothing else tells a poll from a retry, or a connection from another call. */
import type { CallEvent, FunctionId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';

const polls = /^(wait|await)(?=[A-Z_]|$)|^poll|Poll|^until(?=[A-Z]|$)|(Ready|Readiness|Healthy)$/;

/** `waitForSchema`, `pollStatus`: asks until something is there. */
export function isPollName(unit: FileUnit, id: FunctionId): boolean {
  for (let at = unit.facts.functions[id]; at !== undefined; at = at.parent === undefined ? undefined : unit.facts.functions[at.parent]) {
    if (at.name !== undefined) return polls.test(at.name);
  }
  return false;
}

const connecting = /^(re)?connect|^establish|^subscribe$|^(re)?subscribe|^listen$|^openConnection|^createConnection|^createChannel|^dial$/i;

export function connects(unit: FileUnit, call: CallEvent): boolean {
  const name = calledName(unit, call);
  return name !== undefined && connecting.test(name);
}

export function isConnecting(unit: FileUnit, id: FunctionId): boolean {
  return connecting.test(unit.facts.functions[id]?.name?.replace(/^#/, '') ?? '');
}

export function calledName(unit: FileUnit, call: CallEvent): string | undefined {
  const callee = unit.facts.values[call.callee];
  if (callee?.kind === 'member') return typeof callee.property === 'string' ? callee.property : undefined;
  if (callee?.kind === 'function') return unit.facts.functions[callee.function]?.name;
  return callee?.kind === 'import' || callee?.kind === 'global' ? callee.name : undefined;
}
