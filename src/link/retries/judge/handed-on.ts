/** Functions written within others: run in their course, or handed to something that runs them at another time. */
import type { FunctionId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import type { CallRef } from '../../values/abstract.ts';

/** The function that runs it in its course; undefined where none does. */
export function holderOf(program: Program, unit: FileUnit, id: FunctionId): FunctionId | undefined {
  let at = id;
  for (;;) {
    const facts = unit.facts.functions[at];
    const passed = unit.index.passedTo.get(at);
    if (facts?.parent === undefined) return at;
    if (passed === undefined) {
      if (facts.name !== undefined) return at;
    } else if (!runsInCourse(program, { unit, call: passed.call })) return undefined;
    at = facts.parent;
  }
}

const inCourse = /^Promise$|^\.(then|catch|finally|map|forEach|call|apply)$/;
const running: ReadonlySet<string> = new Set(['retry', 'bound', 'runs', 'transaction', 'limit']);

/** Promises, and helpers that retry or bound. */
function runsInCourse(program: Program, ref: CallRef): boolean {
  return callees(program, ref).every((callee) => (callee.is === 'operation' ? running.has(callee.operation.is) : callee.is === 'builtin' && inCourse.test(callee.name)));
}

export function isWithin({ unit, call }: CallRef, outer: FileUnit, id: FunctionId): boolean {
  if (unit !== outer) return false;
  for (let at: FunctionId | undefined = call.function; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === id) return true;
  return false;
}

const listening = /^(on|once|addListener|addEventListener|prependListener|subscribe)$/;

/** For an event: what was there has gone, while others are served. */
export function isHandler({ unit, call }: CallRef): boolean {
  for (let at: FunctionId | undefined = call.function; at !== undefined; at = unit.facts.functions[at]?.parent) {
    const passed = unit.index.passedTo.get(at);
    const callee = passed && unit.facts.values[passed.call.callee];
    if (callee?.kind === 'member' && typeof callee.property === 'string' && listening.test(callee.property)) return true;
  }
  return false;
}
