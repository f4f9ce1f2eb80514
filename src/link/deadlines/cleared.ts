/** Timers that are put out before the body of the answer is read: they bound the wait for its headers alone. */
import type { CallEvent } from '../../extract/file-facts.ts';
import { callsWithin } from '../calls/search.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Outcome } from './outcome.ts';

const readers = new Set(['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes']);

/** For a call that gives its answer when the headers are there. */
export function untilBody(outcome: Outcome): Outcome {
  if (outcome.kind !== 'set' || outcome.timer === undefined || outcome.coverage === 'headers') return outcome;
  return isClearedBeforeBody(outcome.timer.unit, outcome.timer.call) ? { ...outcome, coverage: 'headers' } : outcome;
}

function isClearedBeforeBody(unit: FileUnit, timer: CallEvent): boolean {
  const calls = callsWithin(unit, timer.function);
  const [cleared] = calls.filter((call) => clears(unit, call, timer)).map(({ span }) => span[0]);
  return cleared !== undefined && !calls.some((call) => call.span[0] < cleared && readsBody(unit, call));
}

function clears(unit: FileUnit, call: CallEvent, timer: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  const [given] = call.arguments;
  return callee?.kind === 'global' && callee.name === 'clearTimeout' && given !== undefined && holdsTimer(unit, given.value, timer, 0);
}

/** The timer itself, or a variable that may hold it. */
function holdsTimer(unit: FileUnit, id: number, timer: CallEvent, depth: number): boolean {
  if (id === timer.result) return true;
  const value = unit.facts.values[id];
  if (depth > 4 || (value?.kind !== 'variable' && value?.kind !== 'merge')) return false;
  return unit.facts.bindings[value.binding]?.writes.some((write) => holdsTimer(unit, write.value, timer, depth + 1)) ?? false;
}

function readsBody(unit: FileUnit, call: CallEvent): boolean {
  const callee = unit.facts.values[call.callee];
  return callee?.kind === 'member' && typeof callee.property === 'string' && readers.has(callee.property);
}
