import type { Block, BranchRegion, Span, ValueId } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import { UNCHANGED } from './environment.ts';
import type { Used, Walk } from './walk.ts';

const nothing: Block = [];

/** An operand that is evaluated only where `test` says so. It gives a region if anything happens in it. */
export function branch(walk: Walk, form: BranchRegion['form'], test: ValueId, span: Span, visit: () => void): void {
  const { environment, events } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const start = events.open();
  visit();
  const then = events.close(start);
  if (environment.mark() !== mark) environment.join([UNCHANGED, environment.leave(mark, alive)], span[0], span);
  if (then.length > 0) events.push({ kind: 'branch', form, test, then, else: nothing, span });
}

/** Right operand of `&&`, `||`, `??`. */
export function operandValue(walk: Walk, form: '&&' | '||' | '??', test: ValueId, node: ts.BinaryExpression, used: Used): ValueId {
  const { environment, events } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const start = events.open();
  const right = walk.evaluate(node.right, used);
  const then = events.close(start);
  if (then.length > 0) {
    const span = walk.range(node.pos, node.end);
    if (environment.mark() !== mark) environment.join([UNCHANGED, environment.leave(mark, alive)], node.pos, span);
    events.push({ kind: 'branch', form, test, then, else: nothing, span });
  }
  return right;
}

export function visitConditional(walk: Walk, node: ts.ConditionalExpression, used: Used): ValueId {
  const test = walk.evaluate(node.condition, 'kept');
  const { environment, events } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.range(node.pos, node.end);
  const start = events.open();
  const whenTrue = walk.evaluate(node.whenTrue, used);
  const then = events.close(start);
  const afterTrue = environment.leave(mark, alive);
  const whenFalse = walk.evaluate(node.whenFalse, used);
  const otherwise = events.close(start);
  const afterFalse = environment.leave(mark, alive);
  environment.join([afterTrue, afterFalse], node.pos, span);
  if (then.length + otherwise.length > 0) events.push({ kind: 'branch', form: '?:', test, then, else: otherwise, span });
  return walk.add({ kind: 'choice', span, operator: '?:', test, options: [whenTrue, whenFalse] });
}

export function visitIf(walk: Walk, node: ts.IfStatement): void {
  const test = walk.evaluate(node.expression, 'kept');
  const { environment, events } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.range(node.pos, node.end);
  const start = events.open();
  walk.perform(node.thenStatement);
  const then = events.close(start);
  const afterThen = environment.leave(mark, alive);
  if (node.elseStatement !== undefined) walk.perform(node.elseStatement);
  const otherwise = events.close(start);
  const afterElse = environment.leave(mark, alive);
  environment.join([afterThen, afterElse], node.pos, span);
  events.push({ kind: 'branch', form: 'if', test, then, else: otherwise, span });
}
