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
/** More than any file has that is not generated. */
const mostCircles = 200;
/** Beginnings of ways that are followed, most of which lead nowhere. */
const mostTried = 500;

export function circlesIn(program: Program, unit: FileUnit): readonly Circle[] {
  const edges = invocationsIn(program, unit);
  const net = { from: byFunction(edges, ({ from }) => from), to: byFunction(edges, ({ to }) => to), stepsTo: new Map() };
  return shortest(edges.filter((edge) => edge.call !== undefined && mayClose(unit, edge)).flatMap((closing) => circlesThrough(unit, net, closing)));
}

/** Where all call all, as in a parser, the long ways round tell nothing that the short ones do not. */
function shortest(circles: readonly Circle[]): readonly Circle[] {
  if (circles.length <= mostCircles) return circles;
  const kept = new Set([...circles].sort((a, b) => a.chain.length - b.chain.length).slice(0, mostCircles));
  return circles.filter((circle) => kept.has(circle));
}

type ByFunction = ReadonlyMap<FunctionId, readonly Invocation[]>;

interface Net {
  readonly from: ByFunction;
  readonly to: ByFunction;
  /** How many steps it takes at least from each function to a given one, as far as it was asked. */
  readonly stepsTo: Map<FunctionId, ReadonlyMap<FunctionId, number>>;
}

function byFunction(edges: readonly Invocation[], end: (edge: Invocation) => FunctionId): ByFunction {
  const found = new Map<FunctionId, Invocation[]>();
  for (const edge of edges) {
    const list = found.get(end(edge));
    if (list) list.push(edge);
    else found.set(end(edge), [edge]);
  }
  return found;
}

function stepsTo({ to, stepsTo: known }: Net, goal: FunctionId): ReadonlyMap<FunctionId, number> {
  const found = known.get(goal);
  if (found !== undefined) return found;
  const steps = new Map([[goal, 0]]);
  known.set(goal, steps);
  for (const [at, count] of steps) {
    for (const edge of to.get(at) ?? []) if (edge.how !== 'timer' && !steps.has(edge.from)) steps.set(edge.from, count + 1);
  }
  return steps;
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

function circlesThrough(unit: FileUnit, net: Net, closing: Invocation): readonly Circle[] {
  const starts = closing.how === 'timer' ? startsBehind(unit, net.from, closing) : [closing.to];
  return starts.flatMap((start) => chainsBetween(net, start, closing).map((chain) => ({ start, chain, closing })));
}

/** What the timer's callback calls, where it is written in place; else the callback itself. */
function startsBehind(unit: FileUnit, from: ByFunction, closing: Invocation): readonly FunctionId[] {
  const inPlace = unit.facts.functions[closing.to]?.parent === closing.from && unit.facts.functions[closing.to]?.kind === 'arrow';
  const called = inPlace ? (from.get(closing.to) ?? []).filter(({ how }) => how === 'call').map(({ to }) => to) : [];
  return [...new Set([...called, closing.to])];
}

function chainsBetween(net: Net, start: FunctionId, closing: Invocation): readonly (readonly Invocation[])[] {
  const found: (readonly Invocation[])[] = [];
  const steps = stepsTo(net, closing.from);
  let tried = 0;
  const visit = (at: FunctionId, chain: readonly Invocation[], seen: ReadonlySet<FunctionId>): void => {
    if (found.length >= mostChains || ++tried > mostTried) return;
    if (at === closing.from) found.push(chain);
    for (const edge of net.from.get(at) ?? []) {
      if (edge === closing || edge.how === 'timer' || seen.has(edge.to)) continue;
      if (chain.length + 1 + (steps.get(edge.to) ?? longest) > longest) continue;
      visit(edge.to, [...chain, edge], new Set([...seen, edge.to]));
    }
  };
  visit(start, [], new Set([start]));
  return found;
}
