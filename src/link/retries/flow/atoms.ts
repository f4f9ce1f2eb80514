/** What holds where a test has come out true or false, taken apart at `&&`, `||` and `!`. */
import type { FileFacts, ValueId } from '../../../extract/file-facts.ts';

export interface Atom {
  readonly value: ValueId;
  readonly truth: boolean;
}

export function atomsOf(facts: FileFacts, test: ValueId, truth: boolean): readonly Atom[] {
  const value = facts.values[test];
  if (value?.kind === 'unary' && value.operator === '!') return atomsOf(facts, value.operand, !truth);
  if (value?.kind === 'choice' && (value.operator === '&&' || value.operator === '||')) {
    const all = value.operator === '&&' ? truth : !truth;
    return all ? value.options.flatMap((option) => atomsOf(facts, option, truth)) : [{ value: test, truth }];
  }
  return [{ value: test, truth }];
}
