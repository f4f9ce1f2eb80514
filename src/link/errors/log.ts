/** Calls that tell somebody. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';

const logNames = /^(log|debug|info|warn|warning|error|fatal|trace|verbose|captureException|captureMessage|report|record\w*|increment|addEvent|setStatus)$/i;

export function isLog(program: Program, unit: FileUnit, call: CallEvent): boolean {
  if (callees(program, { unit, call }).some((callee) => callee.is === 'operation' && callee.library.category === 'logging')) return true;
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && typeof callee.property === 'string' && logNames.test(callee.property);
}
