/** Whether the arguments of the calls on the way rule a remote call out: `if (tx) tx.afterCommit(send); else send()`. */
import { callees } from '../calls/callee.ts';
import { frameOfCall } from '../calls/frames.ts';
import { isRuledOut } from '../calls/reached.ts';
import type { Program } from '../program/program.ts';
import type { CallRef, Frame } from '../values/abstract.ts';
import { outgoingOfCall, type Outgoing, type Wanted } from './outgoing.ts';
import { callsRunNow } from './run-now.ts';
import { isWaitedFor } from './waited.ts';

/** A call on the way, after the first. */
export interface Step extends CallRef {
  /** What the calls before it hand over; absent where it is not they that enter the function. */
  readonly frame: Frame | undefined;
}

export function stepsOf(program: Program, { hops, ref }: Outgoing): readonly Step[] {
  const steps: Step[] = [];
  for (const [index, hop] of hops.entries()) {
    const next = hops[index + 1] ?? ref;
    steps.push({ ...next, frame: frameAt(program, { ...hop, frame: steps.at(-1)?.frame }, next) });
  }
  return steps;
}

/** More ways than these are not looked at. */
const mostWays = 80;

/**
 * The call itself where its way is open, else another that the same functions lead to: of a call the nearest way alone is
 * known, and where that is not taken others may be.
 */
export function openWay(program: Program, found: Outgoing, wanted: Wanted, accepts: (one: Outgoing) => boolean): Outgoing | undefined {
  const seen = new Set<string>();
  const open = [found];
  for (const way of open) {
    if (seen.size > mostWays) return undefined;
    const key = [...way.hops, way.ref].map(({ unit, call }) => `${unit.path}:${String(call.id)}`).join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    const steps = stepsOf(program, way);
    const closed = steps.findIndex((step) => step.frame !== undefined && isRuledOut(program, step, step.frame, step.frame.function));
    if (closed === -1 && accepts(way)) return way;
    if (closed !== -1) open.push(...steps.slice(0, closed + 1).flatMap((step, index) => besides(program, way, step, index, wanted)).reverse());
  }
  return undefined;
}

/** What the function that the step stands in leads to by its other calls. */
function besides(program: Program, { hops }: Outgoing, { unit, call: taken, frame }: Step, index: number, wanted: Wanted): readonly Outgoing[] {
  if (frame === undefined) return [];
  const before = hops.slice(0, index + 1);
  const waits = before.every((hop) => isWaitedFor(hop));
  const others = callsRunNow(unit, frame.function).filter((call) => call !== taken && !isRuledOut(program, { unit, call }, frame, frame.function));
  return others.flatMap((call) => outgoingOfCall(program, { unit, call }, wanted)).map((one) => ({ ...one, hops: [...before, ...one.hops], waited: one.waited && waits }));
}

/** Of the function that the next call stands in, where this call is what enters it. */
function frameAt(program: Program, from: CallRef, { unit, call }: CallRef): Frame | undefined {
  for (const callee of callees(program, from)) {
    if (callee.is !== 'function' || callee.fn.unit !== unit) continue;
    for (let at: number | undefined = call.function; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === callee.fn.function) return frameOfCall(callee.fn, from);
  }
  return undefined;
}
