/** Ways by which a function of a file comes to run itself again. */
import type { FunctionId } from '../../../extract/file-facts.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { invocationsIn, type Invocation } from './invocations.ts';

export interface Circle {
  /** The function that is run again. */
  readonly start: FunctionId;
  /** From the start to the function that holds the closing invocation. */
  readonly chain: readonly Invocation[];
  /** The timer, or the call, that goes round. */
  readonly closing: Invocation;
}

/** More ways than this between two functions are not told apart. */
const mostChains = 24;
const longest = 7;

export function circlesIn(program: Program, unit: FileUnit): readonly Circle[] {
  const edges = invocationsIn(program, unit);
  const from = new Map<FunctionId, Invocation[]>();
  for (const edge of edges) from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  return edges.filter((edge) => edge.call !== undefined && mayClose(unit, edge)).flatMap((closing) => circlesThrough(unit, from, closing));
}

/** A timer, or a call of a function that encloses the caller or is it. */
function mayClose(unit: FileUnit, { how, from, to }: Invocation): boolean {
  if (how === 'timer') return true;
  return how === 'call' && (encloses(unit, to, from) || unit.facts.functions[to]?.kind === 'method');
}

function encloses(unit: FileUnit, outer: FunctionId, inner: FunctionId): boolean {
  for (let at: FunctionId | undefined = inner; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === outer) return true;
  return false;
}

function circlesThrough(unit: FileUnit, from: ReadonlyMap<FunctionId, readonly Invocation[]>, closing: Invocation): readonly Circle[] {
  const starts = closing.how === 'timer' ? startsBehind(unit, from, closing) : [closing.to];
  return starts.flatMap((start) => chainsBetween(from, start, closing).map((chain) => ({ start, chain, closing })));
}

/** What the timer's callback calls, where it is written in place; else the callback itself. */
function startsBehind(unit: FileUnit, from: ReadonlyMap<FunctionId, readonly Invocation[]>, closing: Invocation): readonly FunctionId[] {
  const inPlace = unit.facts.functions[closing.to]?.parent === closing.from && unit.facts.functions[closing.to]?.kind === 'arrow';
  const called = inPlace ? (from.get(closing.to) ?? []).filter(({ how }) => how === 'call').map(({ to }) => to) : [];
  return [...new Set([...called, closing.to])];
}

function chainsBetween(from: ReadonlyMap<FunctionId, readonly Invocation[]>, start: FunctionId, closing: Invocation): readonly (readonly Invocation[])[] {
  const found: (readonly Invocation[])[] = [];
  const visit = (at: FunctionId, chain: readonly Invocation[], seen: ReadonlySet<FunctionId>): void => {
    if (found.length >= mostChains || chain.length > longest) return;
    if (at === closing.from) found.push(chain);
    for (const edge of from.get(at) ?? []) {
      if (edge === closing || edge.how === 'timer' || seen.has(edge.to)) continue;
      visit(edge.to, [...chain, edge], new Set([...seen, edge.to]));
    }
  };
  visit(start, [], new Set([start]));
  return found;
}
