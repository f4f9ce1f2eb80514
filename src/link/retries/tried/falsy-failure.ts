/** Functions that answer a failure with false or nothing, and with nothing else: `catch { return false }`. */
import type { Block, ValueId } from '../../../extract/file-facts.ts';
import { callees } from '../../calls/callee.ts';
import { once, type Program } from '../../program/program.ts';
import { innerBlocks, isRegion } from '../../tree/regions.ts';
import type { CallRef, FunctionValue, Ref } from '../../values/abstract.ts';
import { truthOf } from '../../values/operators.ts';

export function falseMeansFailure(program: Program, from: CallRef): boolean {
  const callee = from.unit.facts.values[from.call.callee];
  if (callee?.kind === 'member' && callee.property === 'catch') return handlerGivesFalse(program, from);
  const found = callees(program, from);
  return found.length > 0 && found.every((one) => one.is === 'function' && givesFalseOnFailureAlone(program, one.fn));
}

/** `.catch(() => null)`: what is false then is the failure, as far as the answer itself never is. */
function handlerGivesFalse(program: Program, from: CallRef): boolean {
  const [given] = from.call.arguments;
  const handler = given && program.evaluate({ ...from, id: given.value });
  if (handler?.is !== 'function') return false;
  const facts = handler.unit.facts.functions[handler.function];
  return facts !== undefined && returnsIn(facts.body, false).every(({ value }) => value === undefined || isFalse(program, { unit: handler.unit, id: value }));
}

function givesFalseOnFailureAlone(program: Program, fn: FunctionValue): boolean {
  const facts = fn.unit.facts.functions[fn.function];
  if (facts === undefined || facts.body.length === 0) return false;
  return once(program, 'retries: false on failure alone', facts, false, () => {
    const returns = returnsIn(facts.body, false);
    const isFalseReturn = (value: ValueId | undefined) => value === undefined || isFalse(program, { unit: fn.unit, id: value });
    const onFailure = returns.filter(({ caught, value }) => caught && isFalseReturn(value));
    return onFailure.length > 0 && returns.filter(({ caught }) => !caught).every(({ value }) => value !== undefined && isTrue(program, { unit: fn.unit, id: value }));
  });
}

function isFalse(program: Program, ref: Ref): boolean {
  const value = program.evaluate(ref);
  return value.is === 'undefined' || (value.is === 'constant' && !value.value);
}

function isTrue(program: Program, ref: Ref): boolean {
  return truthOf(program.evaluate(ref)) === true;
}

export interface Returned {
  readonly value: ValueId | undefined;
  /** In a catch clause. */
  readonly caught: boolean;
}

export function returnsIn(block: Block, caught: boolean): readonly Returned[] {
  return block.flatMap((node): readonly Returned[] => {
    if (node.kind === 'return') return [{ value: node.value, caught }];
    if (!isRegion(node)) return [];
    return innerBlocks(node).flatMap((inner) => returnsIn(inner, caught || (node.kind === 'try' && inner === node.catch?.body)));
  });
}
