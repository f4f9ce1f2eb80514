/** Waiting by looking at the clock at every tick: `setInterval(() => { if (Date.now() - start >= ms) done() }, 100)`. */
import { callees } from '../../calls/callee.ts';
import { functionsWithin } from '../../calls/search.ts';
import type { Program } from '../../program/program.ts';
import { walk } from '../../tree/walk.ts';
import type { CallRef, Ref } from '../../values/abstract.ts';

/** The time that a repeated callback compares the elapsed time with. */
export function elapsedBound(program: Program, timer: CallRef): Ref | undefined {
  const [given] = timer.call.arguments;
  const callback = given && program.evaluate({ ...timer, id: given.value });
  if (callback?.is !== 'function' || callback.unit !== timer.unit) return undefined;
  let found: Ref | undefined;
  for (const id of functionsWithin(timer.unit, callback.function)) {
    walk(timer.unit.facts.functions[id]?.body ?? [], (node) => {
      if (node.kind !== 'compare' || found !== undefined) return;
      const left = readsClock(program, { ...timer, id: node.left });
      if (left !== readsClock(program, { ...timer, id: node.right })) found = { ...timer, id: left ? node.right : node.left };
    });
  }
  return found === undefined ? undefined : { unit: found.unit, id: found.id, frame: found.frame };
}

/** Whether the value holds the present time: `Date.now()`, or a sum with it. */
export function readsClock(program: Program, ref: Ref, depth = 0): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 8) return false;
  const into = (id: number) => readsClock(program, { ...ref, id }, depth + 1);
  switch (value.kind) {
    case 'binary':
      return into(value.left) || into(value.right);
    case 'awaited':
    case 'default':
      return into(value.value);
    case 'merge':
      return value.values.some(into);
    case 'variable':
      return ref.unit.facts.bindings[value.binding]?.writes.some((write) => into(write.value)) ?? false;
    case 'member':
      return into(value.object);
    case 'result': {
      const call = ref.unit.facts.calls[value.call];
      return call !== undefined && isClock(program, { ...ref, call }, into);
    }
    default:
      return false;
  }
}

function isClock(program: Program, ref: CallRef, into: (id: number) => boolean): boolean {
  const callee = ref.unit.facts.values[ref.call.callee];
  if (callees(program, ref).some((one) => (one.is === 'operation' ? one.operation.is === 'clock' : one.is === 'builtin' && clocks.has(one.name)))) return true;
  return callee?.kind === 'member' && (callee.property === 'getTime' || callee.property === 'valueOf') && into(callee.object);
}

const clocks = new Set(['Date.now', 'performance.now', 'process.hrtime', 'process.hrtime.bigint', 'process.uptime', 'Date']);
