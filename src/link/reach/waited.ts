import type { CallEvent } from '../../extract/file-facts.ts';
import { Mentions } from '../passing/mentions.ts';
import type { FileUnit } from '../program/unit.ts';
import type { CallRef } from '../values/abstract.ts';

/** Whether somebody waits for what the call does: `void send()` and `send().catch(log)` go on at once. */
export function isWaitedFor({ unit, call }: Pick<CallRef, 'unit' | 'call'>, depth = 0): boolean {
  if (call.used === 'dropped') return settles(unit, call, depth);
  const next = call.used === 'chained' && depth < 12 ? methodOn(unit, call) : undefined;
  return next === undefined || isWaitedFor({ unit, call: next }, depth + 1);
}

/** `new Promise((resolve, reject) => { client.ping((error) => (error ? reject(error) : resolve())); })`: who waits for the promise waits for it. */
function settles(unit: FileUnit, call: CallEvent, depth: number): boolean {
  const passed = unit.index.passedTo.get(call.function);
  const callee = passed && unit.facts.values[passed.call.callee];
  if (passed === undefined || depth > 12 || !passed.call.construct || callee?.kind !== 'global' || callee.name !== 'Promise') return false;
  const mentions = new Mentions(unit, unit.facts.functions[call.function]?.parameters.map(({ value }) => value) ?? [], undefined);
  return call.arguments.some(({ value }) => mentions.in(value)) && isWaitedFor({ unit, call: passed.call }, depth + 1);
}

function methodOn(unit: FileUnit, { result, function: fn }: CallEvent): CallEvent | undefined {
  return unit.index.callsOf.get(fn)?.find(({ callee }) => {
    const value = unit.facts.values[callee];
    return value?.kind === 'member' && value.object === result;
  });
}
