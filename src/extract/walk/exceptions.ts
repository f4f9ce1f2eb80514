import type { Block, TryRegion } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import { remarkIn } from '../remarks.ts';
import { performAll } from './hoisting.ts';
import { bindPattern } from './patterns.ts';
import type { Walk } from './walk.ts';

export function visitTry(walk: Walk, node: ts.TryStatement): void {
  const { environment, events } = walk;
  const { alive } = environment;
  const mark = environment.mark();
  const writes = environment.writeMark();
  const span = walk.span(node);
  environment.tries += 1;
  const block = inScope(walk, node.tryBlock);
  const afterTry = environment.leave(mark, alive);
  let caught: TryRegion['catch'];
  let afterCatch: ReturnType<typeof environment.leave>;
  if (node.catchClause !== undefined) {
    environment.enterHandler(writes, node.pos, span);
    caught = visitCatch(walk, node.catchClause);
    afterCatch = environment.leave(mark, alive);
  }
  environment.tries -= 1;
  let last: Block | undefined;
  if (node.finallyBlock !== undefined) {
    environment.enterHandler(writes, node.pos, span);
    const inFinally = environment.mark();
    last = inScope(walk, node.finallyBlock);
    const afterFinally = environment.outcome(inFinally);
    environment.leave(mark, alive);
    environment.join([afterTry, afterCatch], node.pos, span);
    environment.apply(afterFinally, node.pos);
  } else environment.join([afterTry, afterCatch], node.pos, span);
  events.push({ kind: 'try', block, ...(caught === undefined ? {} : { catch: caught }), ...(last === undefined ? {} : { finally: last }), span });
}

function inScope(walk: Walk, node: ts.Block): Block {
  const { scope, events } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? scope;
  const start = events.open();
  performAll(walk, node.statements);
  walk.scope = scope;
  return events.close(start);
}

function visitCatch(walk: Walk, node: ts.CatchClause): NonNullable<TryRegion['catch']> {
  const { scope, events } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? scope;
  const span = walk.span(node);
  const start = events.open();
  const { variableDeclaration } = node;
  const parameter = variableDeclaration === undefined ? undefined : walk.add({ kind: 'caught', span: walk.span(variableDeclaration) });
  if (variableDeclaration !== undefined && parameter !== undefined) bindPattern(walk, variableDeclaration.name, parameter);
  walk.perform(node.block);
  const body = events.close(start);
  walk.scope = scope;
  const remark = remarkIn(walk.text, node.block);
  return { body, span, ...(parameter === undefined ? {} : { parameter }), ...(remark === undefined ? {} : { remark }) };
}
