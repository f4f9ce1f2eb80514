/** Node's own `timeout` only emits an event: whether a handler of it ends the request. */
import { argument } from '../calls/arguments.ts';
import { callsWithin, methodCalls } from '../calls/search.ts';
import type { CallEvent } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

const enders = new Set(['destroy', 'abort', 'end']);

export function destroysOnTimeout(program: Program, ref: CallRef): boolean {
  const { unit, call } = ref;
  const handlers = ['on', 'once', 'addListener', 'setTimeout'].flatMap((name) => methodCalls(unit, name));
  return handlers.some(({ call: handler, object }) => isRequest(unit, object, call) && listens(program, unit, handler));
}

/** The request itself, or what is chained on it: `req.on('error', …).on('timeout', …)`. */
function isRequest(unit: FileUnit, object: number, call: CallEvent): boolean {
  const value = unit.facts.values[object];
  if (object === call.result) return true;
  switch (value?.kind) {
    case 'variable':
      return unit.facts.bindings[value.binding]?.writes.some((write) => write.value === call.result) ?? false;
    case 'result': {
      const callee = unit.facts.values[unit.facts.calls[value.call]?.callee ?? -1];
      return callee?.kind === 'member' && isRequest(unit, callee.object, call);
    }
    default:
      return false;
  }
}

function listens(program: Program, unit: FileUnit, handler: CallEvent): boolean {
  const ref = { unit, call: handler };
  const event = argument(program, ref, 0);
  const callee = unit.facts.values[handler.callee];
  const isSetter = callee?.kind === 'member' && callee.property === 'setTimeout';
  if (!isSetter && !(event?.is === 'constant' && event.value === 'timeout')) return false;
  const listener = argument(program, ref, 1);
  if (listener === undefined) return false;
  if (listener.is !== 'function') return listener.is !== 'undefined';
  return callsWithin(listener.unit, listener.function).some((call) => {
    const called = listener.unit.facts.values[call.callee];
    return called?.kind === 'member' && typeof called.property === 'string' && enders.has(called.property);
  });
}
