import type { FunctionId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { guardsUpTo } from '../tree/guards-of-call.ts';
import type { CallRef, Frame } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';

/** Not behind a branch that this call chain does not take: `expire > 0 ? set(…, 'EX', expire) : set(…)`, `if (!done) return plain()`. */
export function isReached(program: Program, ref: CallRef): boolean {
  return ref.frame === undefined || !isRuledOut(program, ref, ref.frame, ref.call.function);
}

/** What the frame hands over decides a branch on the way from the root to the call against it. */
export function isRuledOut(program: Program, { unit, call }: Pick<CallRef, 'unit' | 'call'>, frame: Frame, root: FunctionId): boolean {
  return guardsUpTo(unit, call, root).some(({ test, wanted }) => {
    const truth = truthOf(program.evaluate({ unit, id: test, frame }));
    return truth !== undefined && truth !== wanted;
  });
}
