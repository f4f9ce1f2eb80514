/** Whether the arguments of the calls on the way rule a remote call out: `if (tx) tx.afterCommit(send); else send()`. */
import { callees } from '../calls/callee.ts';
import { frameOfCall } from '../calls/frames.ts';
import type { Program } from '../program/program.ts';
import { guardsUpTo } from '../tree/guards-of-call.ts';
import type { CallRef, Frame } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';
import type { Outgoing } from './outgoing.ts';

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

export function isRuledOut(program: Program, outgoing: Outgoing): boolean {
  return stepsOf(program, outgoing).some((step) => step.frame !== undefined && isDead(program, step, step.frame));
}

/** Of the function that the next call stands in, where this call is what enters it. */
function frameAt(program: Program, from: CallRef, { unit, call }: CallRef): Frame | undefined {
  for (const callee of callees(program, from)) {
    if (callee.is !== 'function' || callee.fn.unit !== unit) continue;
    for (let at: number | undefined = call.function; at !== undefined; at = unit.facts.functions[at]?.parent) if (at === callee.fn.function) return frameOfCall(callee.fn, from);
  }
  return undefined;
}

function isDead(program: Program, { unit, call }: CallRef, frame: Frame): boolean {
  return guardsUpTo(unit, call, frame.function).some(({ test, wanted }) => {
    const truth = truthOf(program.evaluate({ unit, id: test, frame }));
    return truth !== undefined && truth !== wanted;
  });
}
