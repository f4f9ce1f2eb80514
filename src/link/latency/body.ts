/** How long a function takes, by the order in which its parts run. */
import type { Block, CallEvent, CallId, FunctionId, Node, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { boundedOperands } from '../deadlines/bounded.ts';
import { codeLayersIn } from '../nested-retries/code-layers.ts';
import type { CodeLayer } from '../nested-retries/layer.ts';
import { isSettledFor, onceFor, type Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { Frame, FunctionValue } from '../values/abstract.ts';
import { callTime, layerTime, type Timing } from './call.ts';
import { answersAfter } from '../reach/answers-after.ts';
import { outgoingOf } from '../reach/outgoing.ts';
import { isWaitedFor } from '../reach/waited.ts';
import { calledAgain, folded, forEach, most, noTime, plus, unfolded, type Time } from './time.ts';

export function timingOf(program: Program, atOnce = false): Timing {
  return { program, atOnce, body: (fn, sync) => bodyTime(program, fn, sync) };
}

/** `atOnce`: nobody waits for what it returns. */
export function bodyTime(program: Program, fn: FunctionValue, atOnce = false): Time {
  const { unit, function: id, frame } = fn;
  const facts = unit.facts.functions[id];
  if (facts === undefined || facts.body.length === 0) return noTime;
  const question = atOnce ? 'latency at once' : 'latency';
  const time = onceFor<Time>(program, question, fn, calledAgain, () => {
    const part: Part = { program, unit, frame, timing: timingOf(program, atOnce), side: sideBySide(program, unit, id) };
    // What calls itself again after a failure is tried as often as it counts.
    const retried = codeLayersIn(program, unit).find((layer) => layer.region === undefined && layer.call === undefined && layer.tried.some((call) => call.function === id));
    const turn = retried === undefined ? blockTime(part, facts.body) : triedTime(part, retried);
    return isCircleOnly(turn) && outgoingOf(program, unit, id, 'any').length === 0 ? noTime : turn;
  });
  return isSettledFor(program, question, fn) ? unfolded(time) : folded(time);
}

/** Nothing in it takes time but that it calls itself. */
function isCircleOnly({ circular, ms, requests, because }: Time): boolean {
  return circular === true && ms + requests === 0 && because === calledAgain.because;
}

/** A part of a function, such as the section of a lock. */
export function partTime(program: Program, unit: FileUnit, id: FunctionId, span: readonly [number, number]): Time {
  const part: Part = { program, unit, frame: undefined, timing: timingOf(program), side: sideBySide(program, unit, id), span };
  return blockTime(part, unit.facts.functions[id]?.body ?? []);
}

interface Part {
  readonly program: Program;
  readonly unit: FileUnit;
  readonly frame: Frame | undefined;
  readonly timing: Timing;
  /** Calls whose promises something else waits for together. */
  readonly side: ReadonlySet<CallId>;
  readonly span?: readonly [number, number];
}

function blockTime(part: Part, block: Block): Time {
  return block.map((node) => nodeTime(part, node)).reduce(plus, noTime);
}

function nodeTime(part: Part, node: Node): Time {
  switch (node.kind) {
    case 'call':
      return isCounted(part, node) ? callTime(part.timing, { unit: part.unit, call: node, frame: part.frame }) : noTime;
    case 'branch':
      return most(blockTime(part, node.then), blockTime(part, node.else));
    case 'switch':
      return node.cases.map(({ body }) => blockTime(part, body)).reduce(most, noTime);
    case 'try':
      return [node.block, node.catch?.body ?? [], node.finally ?? []].map((block) => blockTime(part, block)).reduce(plus, noTime);
    case 'loop':
      return loopTime(part, node);
    case 'label':
      return blockTime(part, node.body);
    default:
      return noTime;
  }
}

function isCounted({ unit, side, span }: Part, call: CallEvent): boolean {
  const { id, span: at } = call;
  if (side.has(id) || (span !== undefined && (at[0] < span[0] || at[1] > span[1]))) return false;
  return isWaitedFor({ unit, call }) || answersAfter(unit, call, call.function);
}

function loopTime(part: Part, region: Extract<Node, { kind: 'loop' }>): Time {
  const layer = codeLayersIn(part.program, part.unit).find((one) => one.region === region);
  if (layer !== undefined) return triedTime(part, layer);
  return plus(blockTime(part, region.init), forEach([region.head, region.body, region.update].map((block) => blockTime(part, block)).reduce(plus, noTime)));
}

function triedTime(part: Part, layer: CodeLayer): Time {
  const inner = layer.tried.filter((call) => isCounted(part, call)).map((call) => callTime(part.timing, { unit: part.unit, call, frame: part.frame })).reduce(plus, noTime);
  return inner.formula === '' ? noTime : layerTime(layer, inner);
}

// ------------------------------------------------------------------------------------------------ side by side

/** Calls that stand in what `Promise.all`, a race or a deadline waits for: they are counted there. */
function sideBySide(program: Program, unit: FileUnit, id: FunctionId): ReadonlySet<CallId> {
  const found = new Set<CallId>();
  for (const call of unit.index.callsOf.get(id) ?? []) {
    const bounded = boundedOperands(program, unit, call).map(({ operand }) => operand);
    const joined = callees(program, { unit, call }).some((callee) => callee.is === 'builtin' && /^Promise\.(all|allSettled|any|race)$/.test(callee.name)) ? call.arguments.map(({ value }) => value) : [];
    const waited = new Set<CallId>();
    for (const operand of [...bounded, ...joined]) collect(unit, operand, waited, 0);
    // What bounds a chain stands in it.
    waited.delete(call.id);
    for (const one of waited) found.add(one);
  }
  return found;
}

function collect(unit: FileUnit, id: ValueId, found: Set<CallId>, depth: number): void {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return;
  const into = (part: ValueId) => { collect(unit, part, found, depth + 1); };
  if (value.kind === 'result') {
    found.add(value.call);
    const callee = unit.facts.values[unit.facts.calls[value.call]?.callee ?? -1];
    if (callee?.kind === 'member') into(callee.object);
  } else if (value.kind === 'awaited') into(value.value);
  else if (value.kind === 'array') value.elements.forEach((element) => { into(element.value); });
  else if (value.kind === 'choice') value.options.forEach(into);
  else if (value.kind === 'merge') value.values.forEach(into);
}
