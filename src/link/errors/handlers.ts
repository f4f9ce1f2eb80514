/** Catch clauses and rejected callbacks around remote calls, and what they do with the failure. */
import type { Block, CallEvent, FunctionFacts, TryRegion } from '../../extract/file-facts.ts';
import { argument } from '../calls/arguments.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { reachOfCall, together, type Reach, type ReachedCall } from '../calls/reach.ts';
import { methodCalls } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { RemoteErrorHandler } from '../program-facts.ts';
import { walk } from '../tree/walk.ts';
import { outcomeOf, type HandlerBody } from './outcome.ts';

export function handlersOf(program: Program, unit: FileUnit): readonly RemoteErrorHandler[] {
  const found: RemoteErrorHandler[] = [];
  for (const fn of unit.facts.functions) {
    walk(fn.body, (node) => {
      if (node.kind === 'try' && node.catch !== undefined) found.push(...clause(program, unit, fn, node));
    });
  }
  for (const { call, object } of methodCalls(unit, 'catch')) found.push(...rejected(program, unit, call, object));
  return found;
}

function clause(program: Program, unit: FileUnit, fn: FunctionFacts, region: TryRegion): readonly RemoteErrorHandler[] {
  if (region.catch === undefined) return [];
  const reach = together(callsIn(region.block).map((call) => reachOfCall(program, { unit, call })));
  const body: HandlerBody = { unit, block: region.catch.body, error: region.catch.parameter, within: fn, guarded: region.block };
  return handler(program, unit, region.catch.span, reach, body);
}

/** `work().catch(() => null)`: the callback is the handler, the chain before it is what can fail. */
function rejected(program: Program, unit: FileUnit, call: CallEvent, object: number): readonly RemoteErrorHandler[] {
  const callback = argument(program, { unit, call }, 0);
  const failing = chainOf(unit, object, 0);
  if (callback?.is !== 'function' || callback.unit !== unit || failing.length === 0) return [];
  const facts = unit.facts.functions[callback.function];
  const within = unit.facts.functions[call.function];
  if (facts === undefined || within === undefined) return [];
  const reach = together(failing.map((one) => reachOfCall(program, { unit, call: one })));
  const body: HandlerBody = { unit, block: facts.body, error: facts.parameters[0]?.value, within, guarded: [] };
  return handler(program, unit, facts.span, reach, body);
}

function handler(program: Program, unit: FileUnit, span: readonly [number, number], reach: Reach, body: HandlerBody): readonly RemoteErrorHandler[] {
  const calls = reach.calls.filter(({ callee }) => callee.operation.is === 'remote-call' && callee.operation.stream !== true);
  if (calls.length === 0) return [];
  return [{ location: locate(unit, span), calls: calls.slice(0, 3).map((one) => calledAt(program, one)), ...outcomeOf(program, body, calls) }];
}

function calledAt(program: Program, { ref, callee }: ReachedCall): RemoteErrorHandler['calls'][number] {
  return { location: locate(ref.unit, ref.call.span), callee: calleeName(ref.unit, ref.call), library: libraryRef(program, callee.library, ref.unit.path) };
}

function callsIn(block: Block): readonly CallEvent[] {
  const found: CallEvent[] = [];
  walk(block, (node) => {
    if (node.kind === 'call') found.push(node);
  });
  return found;
}

/** The calls of a promise chain, `a().then(b)`: what is caught behind it. */
function chainOf(unit: FileUnit, object: number, depth: number): readonly CallEvent[] {
  const value = unit.facts.values[object];
  const call = value?.kind === 'result' ? unit.facts.calls[value.call] : undefined;
  if (call === undefined || depth > 12) return [];
  const callee = unit.facts.values[call.callee];
  return [call, ...(callee?.kind === 'member' ? chainOf(unit, callee.object, depth + 1) : [])];
}
