/** Functions that answer with a verdict: `{ success: true, data }`, or `{ success: false, error }` where they failed. */
import type { ObjectMember, Value } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { onceFor, type Program } from '../../program/program.ts';
import type { CallRef, FunctionValue } from '../../values/abstract.ts';
import { returnsIn } from './falsy-failure.ts';

const verdicts = new Set(['success', 'ok', 'succeeded', 'isOk', 'isSuccess']);
const causes = new Set(['error', 'err', 'cause', 'reason', 'message', 'errorMessage']);

/** Whether this member of the answer is false where the function failed, and nowhere else. */
export function isVerdict(program: Program, from: CallRef, name: string): boolean {
  if (!verdicts.has(name)) return false;
  const found = callees(program, from);
  return found.length > 0 && found.every((one) => one.is === 'function' && givesVerdict(program, one.fn, name));
}

function givesVerdict(program: Program, fn: FunctionValue, name: string): boolean {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined) return false;
  return onceFor(program, `retries: verdict ${name}`, fn, false, () => {
    const answers = returnsIn(facts.body, false).map(({ value, caught }) => ({ caught, literal: value === undefined ? undefined : fn.unit.facts.values[value] }));
    const given = answers.map(({ literal, caught }) => ({ caught, literal, truth: literal?.kind === 'object' ? truthAt(program, fn, literal, name) : undefined }));
    const negative = given.filter(({ truth }) => truth === false);
    return negative.length > 0 && given.some(({ truth }) => truth === true) && negative.every(({ caught, literal }) => caught || hasCause(literal));
  });
}

function truthAt(program: Program, fn: FunctionValue, literal: Extract<Value, { kind: 'object' }>, name: string): boolean | undefined {
  const member = literal.members.find((one) => one.kind === 'property' && one.key === name);
  const value = member?.kind === 'property' ? program.evaluate({ unit: fn.unit, id: member.value, frame: fn.frame }) : undefined;
  return value?.is === 'constant' ? Boolean(value.value) : undefined;
}

function hasCause(value: Value | undefined): boolean {
  return value?.kind === 'object' && value.members.some((member: ObjectMember) => member.kind === 'property' && causes.has(member.key));
}
