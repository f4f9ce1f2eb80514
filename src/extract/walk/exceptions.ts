import type { Node, TryRegion } from '../file-facts.ts';
import type { ts } from '../parse.ts';
import { performAll } from './hoisting.ts';
import { bindPattern } from './patterns.ts';
import type { Walk } from './walk.ts';

export function visitTry(walk: Walk, node: ts.TryStatement): void {
  const { environment, block: outer } = walk;
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
  let last: Node[] | undefined;
  if (node.finallyBlock !== undefined) {
    environment.enterHandler(writes, node.pos, span);
    const inFinally = environment.mark();
    last = inScope(walk, node.finallyBlock);
    const afterFinally = environment.outcome(inFinally);
    environment.leave(mark, alive);
    environment.join([afterTry, afterCatch], node.pos, span);
    environment.apply(afterFinally, node.pos);
  } else environment.join([afterTry, afterCatch], node.pos, span);
  outer.push({ kind: 'try', block, ...(caught === undefined ? {} : { catch: caught }), ...(last === undefined ? {} : { finally: last }), span });
}

function inScope(walk: Walk, node: ts.Block): Node[] {
  const { scope, block } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? scope;
  const inner: Node[] = (walk.block = []);
  performAll(walk, node.statements);
  walk.block = block;
  walk.scope = scope;
  return inner;
}

function visitCatch(walk: Walk, node: ts.CatchClause): NonNullable<TryRegion['catch']> {
  const { scope, block } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? scope;
  const span = walk.span(node);
  const body: Node[] = (walk.block = []);
  const { variableDeclaration } = node;
  const parameter = variableDeclaration === undefined ? undefined : walk.add({ kind: 'caught', span: walk.span(variableDeclaration) });
  if (variableDeclaration !== undefined && parameter !== undefined) bindPattern(walk, variableDeclaration.name, parameter);
  const events = inScope(walk, node.block);
  for (const event of events) body.push(event);
  walk.block = block;
  walk.scope = scope;
  return parameter === undefined ? { body, span } : { parameter, body, span };
}
