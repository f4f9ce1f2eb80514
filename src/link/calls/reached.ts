import type { FunctionId, Region, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import { enclosing } from '../tree/enclosing.ts';
import { guardsUpTo } from '../tree/guards-of-call.ts';
import type { CallRef, Frame } from '../values/abstract.ts';
import { truthOf } from '../values/operators.ts';

/** Not behind a branch that this call chain does not take: `expire > 0 ? set(…, 'EX', expire) : set(…)`, `if (!done) return plain()`. */
export function isReached(program: Program, ref: CallRef): boolean {
  return ref.frame === undefined || !isRuledOut(program, ref, ref.frame, ref.call.function);
}

/** What the frame hands over decides a branch on the way from the root to the call against it, or chooses another case. */
export function isRuledOut(program: Program, { unit, call }: Pick<CallRef, 'unit' | 'call'>, frame: Frame, root: FunctionId): boolean {
  return isOtherCase(program, { unit, call, frame }) || guardsUpTo(unit, call, root).some(({ test, wanted }) => {
    const truth = truthOf(program.evaluate({ unit, id: test, frame }));
    return truth !== undefined && truth !== wanted;
  });
}

/** `case 'orders': return orders()` where the subject is known to be another. */
export function isOtherCase(program: Program, { unit, call, frame }: CallRef): boolean {
  if (frame === undefined) return false;
  const constantAt = (id: ValueId): string | undefined => {
    const value = program.evaluate({ unit, id, frame });
    return value.is === 'constant' ? JSON.stringify(value.value) : undefined;
  };
  return enclosing(unit, call).some(({ region, block }) => region.kind === 'switch' && isPassedBy(region, region.cases.findIndex(({ body }) => body === block), constantAt));
}

function isPassedBy({ subject, cases }: Extract<Region, { kind: 'switch' }>, at: number, constantAt: (id: ValueId) => string | undefined): boolean {
  const wanted = constantAt(subject);
  if (wanted === undefined || at < 0) return false;
  const tests = cases.map(({ test }) => (test === undefined ? 'default' : constantAt(test)));
  const entered = tests.includes(wanted) ? tests.indexOf(wanted) : tests.indexOf('default');
  if (tests.includes(undefined)) return false;
  return entered > at || cases.slice(entered, at).some(({ body }) => jumps.has(body.at(-1)?.kind ?? ''));
}

const jumps = new Set(['return', 'throw', 'break', 'continue']);
