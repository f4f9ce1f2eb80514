import type { BranchRegion, Node, Span, ValueId } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import { UNCHANGED } from './environment.ts';
import type { Used, Walk } from './walk.ts';

/** An operand that is evaluated only where `test` says so. It gives a region if anything happens in it. */
export function branch(walk: Walk, form: BranchRegion['form'], test: ValueId, span: Span, visit: () => void): void {
  const { environment, block: outer } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const then: Node[] = (walk.block = []);
  visit();
  walk.block = outer;
  if (environment.mark() !== mark) environment.join([UNCHANGED, environment.leave(mark, alive)], span[0], span);
  if (then.length > 0) outer.push({ kind: 'branch', form, test, then, else: [], span });
}

/** Right operand of `&&`, `||`, `??`. */
export function operandValue(walk: Walk, form: '&&' | '||' | '??', test: ValueId, node: ts.BinaryExpression, used: Used): ValueId {
  const { environment, block: outer } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const then: Node[] = (walk.block = []);
  const right = walk.evaluate(node.right, used);
  walk.block = outer;
  if (then.length > 0) {
    const span = walk.span(node);
    if (environment.mark() !== mark) environment.join([UNCHANGED, environment.leave(mark, alive)], node.pos, span);
    outer.push({ kind: 'branch', form, test, then, else: [], span });
  }
  return right;
}

export function visitConditional(walk: Walk, node: ts.ConditionalExpression, used: Used): ValueId {
  const test = walk.evaluate(node.condition, 'kept');
  const { environment, block: outer } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.span(node);
  const then: Node[] = (walk.block = []);
  const whenTrue = walk.evaluate(node.whenTrue, used);
  const afterTrue = environment.leave(mark, alive);
  const otherwise: Node[] = (walk.block = []);
  const whenFalse = walk.evaluate(node.whenFalse, used);
  walk.block = outer;
  const afterFalse = environment.leave(mark, alive);
  environment.join([afterTrue, afterFalse], node.pos, span);
  if (then.length + otherwise.length > 0) outer.push({ kind: 'branch', form: '?:', test, then, else: otherwise, span });
  return walk.add({ kind: 'choice', span, operator: '?:', test, options: [whenTrue, whenFalse] });
}

export function visitIf(walk: Walk, node: ts.IfStatement): void {
  const test = walk.evaluate(node.expression, 'kept');
  const { environment, block: outer } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.span(node);
  const then: Node[] = (walk.block = []);
  walk.perform(node.thenStatement);
  const afterThen = environment.leave(mark, alive);
  const otherwise: Node[] = (walk.block = []);
  if (node.elseStatement !== undefined) walk.perform(node.elseStatement);
  walk.block = outer;
  const afterElse = environment.leave(mark, alive);
  environment.join([afterThen, afterElse], node.pos, span);
  outer.push({ kind: 'branch', form: 'if', test, then, else: otherwise, span });
}
