/** Whether the handler's answer comes out of a callback: `client.ping((error) => response.send(…))`, `pool.query(…).then(() => response.send(…), next)`. */
import type { CallEvent, FunctionId } from '../../extract/file-facts.ts';
import { Mentions } from '../passing/mentions.ts';
import type { FileUnit } from '../program/unit.ts';

const longest = 12;

export function answersAfter(unit: FileUnit, call: CallEvent, handler: FunctionId): boolean {
  const parameters = unit.facts.functions[handler]?.parameters.map(({ value }) => value) ?? [];
  // Beside the request stands what it is answered with; Koa and Hono have both in one.
  const answer = new Mentions(unit, parameters.length > 1 ? parameters.slice(1) : parameters, undefined);
  return callbacksOf(unit, call, 0).some((callback) => answer.in(callback));
}

/** The functions that run when the call is done, and well. */
function callbacksOf(unit: FileUnit, call: CallEvent, depth: number): readonly number[] {
  const own = call.arguments.map(({ value }) => value).filter((value) => unit.facts.values[value]?.kind === 'function');
  const next = depth < longest ? chainedOn(unit, call) : undefined;
  if (next === undefined) return own;
  const { name, call: chained } = next;
  return [...own, ...(name === 'catch' ? callbacksOf(unit, { ...chained, arguments: [] }, depth + 1) : callbacksOf(unit, chained, depth + 1))];
}

function chainedOn(unit: FileUnit, { result, function: fn }: CallEvent): { readonly name: string; readonly call: CallEvent } | undefined {
  for (const call of unit.index.callsOf.get(fn) ?? []) {
    const callee = unit.facts.values[call.callee];
    if (callee?.kind === 'member' && callee.object === result && typeof callee.property === 'string') return { name: callee.property, call };
  }
  return undefined;
}
