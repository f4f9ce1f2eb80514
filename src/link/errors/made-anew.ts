/** What is taken away first, because the same is made anew right after: that it was not there is no failure. */
import type { Block, CallEvent } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import type { ReachedCall } from '../calls/reach.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';

const taking = /^(remove|rm|delete|drop|stop|kill|prune|leave)([A-Z_]|$)/;
const making = /^(create|run|put|upload|make|mk|add|join|register)([A-Z_]|$)/;

/** Rows are left out: two statements that belong together stand in a transaction. */
export function isMadeAnew(program: Program, unit: FileUnit, within: Block, handler: Block, calls: readonly ReachedCall[]): boolean {
  const libraries = new Set(calls.map(({ callee }) => callee.library));
  if (calls.length === 0 || !calls.every(({ callee }) => taking.test(callee.name) && callee.library.category !== 'database')) return false;
  return after(within, handler).some((call) => callees(program, { unit, call }).some((one) => one.is === 'operation' && making.test(one.name) && libraries.has(one.library)));
}

function after(within: Block, handler: Block): readonly CallEvent[] {
  const found: CallEvent[] = [];
  let end: number | undefined;
  walk(within, (node) => {
    if (node.kind === 'try' && node.catch?.body === handler) end = node.span[1];
    if (node.kind === 'call' && end !== undefined && node.span[0] >= end) found.push(node);
  });
  return found;
}
