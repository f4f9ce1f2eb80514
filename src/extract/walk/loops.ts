import type { LoopRegion, Span, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import { assignPattern } from './assignments.ts';
import type { JumpTarget } from './builders.ts';
import type { LoopHead } from './environment.ts';
import { bindPattern } from './patterns.ts';
import { visitVariables } from './variables.ts';
import type { Walk } from './walk.ts';

const { TrueKeyword, ForInStatement } = ts.SyntaxKind;

type LoopNode = ts.ForStatement | ts.ForOfStatement | ts.ForInStatement | ts.WhileStatement | ts.DoStatement;

/** A loop while it is walked. */
interface Turn {
  readonly target: JumpTarget;
  readonly heads: readonly LoopHead[];
  readonly alive: boolean;
  readonly span: Span;
}

function enter(walk: Walk, node: LoopNode, label: string | undefined): Turn {
  const { environment } = walk;
  const span = walk.span(node);
  const mark = environment.mark();
  const own = walk.scan.scopes.get(node);
  const written = walk.scan.loops.get(node)?.bindings ?? [];
  // What for…of declares in its head is new on every turn.
  const carried = node.kind === ts.SyntaxKind.ForStatement ? written : written.filter((binding) => binding.scope !== own);
  const target: JumpTarget = { label, kind: 'loop', mark, breaks: [], continues: [] };
  const turn = { target, heads: environment.enterLoop(carried, span), alive: environment.alive, span };
  walk.jumps.push(target);
  return turn;
}

/** The body has ended, or a `continue` has: the loop may turn. */
function endBody(walk: Walk, turn: Turn, body: ts.Node): void {
  const { environment } = walk;
  walk.jumps.pop();
  const { continues, mark } = turn.target;
  const end = environment.leave(mark, turn.alive);
  environment.join([end, ...continues], body.pos, turn.span);
}

function leave(walk: Walk, turn: Turn, node: LoopNode, exits: readonly JumpTarget['breaks'][number][]): void {
  const { environment } = walk;
  environment.leave(turn.target.mark, turn.alive);
  environment.join([...exits, ...turn.target.breaks], node.pos, turn.span);
}

function region(turn: Turn, node: LoopNode, parts: Partial<LoopRegion> & Pick<LoopRegion, 'form' | 'body' | 'headSpan'>): LoopRegion {
  const { label } = turn.target;
  return { kind: 'loop', init: [], head: [], update: [], span: turn.span, ...(label === undefined ? {} : { label }), ...parts };
}

export function visitWhile(walk: Walk, node: ts.WhileStatement): void {
  const turn = enter(walk, node, walk.takeLabel());
  const { environment, events } = walk;
  const start = events.open();
  const test = walk.evaluate(node.expression, 'kept');
  const head = events.close(start);
  const exit = node.expression.kind === TrueKeyword ? undefined : environment.outcome(turn.target.mark);
  walk.perform(node.statement);
  const body = events.close(start);
  endBody(walk, turn, node.statement);
  environment.turn(turn.heads);
  leave(walk, turn, node, [exit]);
  walk.events.push(region(turn, node, { form: 'while', test, head, body, headSpan: headSpan(walk, turn, node.statement) }));
}

export function visitDo(walk: Walk, node: ts.DoStatement): void {
  const turn = enter(walk, node, walk.takeLabel());
  const { environment, events } = walk;
  const start = events.open();
  walk.perform(node.statement);
  const body = events.close(start);
  endBody(walk, turn, node.statement);
  const test = walk.evaluate(node.expression, 'kept');
  const head = events.close(start);
  environment.turn(turn.heads);
  const exit = node.expression.kind === TrueKeyword ? undefined : environment.outcome(turn.target.mark);
  leave(walk, turn, node, [exit]);
  walk.events.push(region(turn, node, { form: 'do', test, head, body, headSpan: [turn.span[0], turn.span[0] + 'do'.length] }));
}

export function visitFor(walk: Walk, node: ts.ForStatement): void {
  const label = walk.takeLabel();
  const { environment, events, scope: outerScope } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? outerScope;
  const start = events.open();
  if (node.initializer !== undefined) initialise(walk, node.initializer);
  const init = events.close(start);
  const turn = enter(walk, node, label);
  const test = node.condition === undefined ? undefined : walk.evaluate(node.condition, 'kept');
  const head = events.close(start);
  const endless = node.condition === undefined || node.condition.kind === TrueKeyword;
  const exit = endless ? undefined : environment.outcome(turn.target.mark);
  walk.perform(node.statement);
  const body = events.close(start);
  endBody(walk, turn, node.statement);
  if (node.incrementor !== undefined) walk.evaluate(node.incrementor, 'dropped');
  const update = events.close(start);
  environment.turn(turn.heads);
  leave(walk, turn, node, [exit]);
  walk.scope = outerScope;
  const parts = { form: 'for' as const, init, head, update, body, headSpan: headSpan(walk, turn, node.statement) };
  walk.events.push(region(turn, node, test === undefined ? parts : { ...parts, test }));
}

function initialise(walk: Walk, node: ts.ForInitializer): void {
  if (ts.isVariableDeclarationList(node)) visitVariables(walk, node);
  else walk.evaluate(node, 'dropped');
}

export function visitForEach(walk: Walk, node: ts.ForOfStatement | ts.ForInStatement): void {
  const label = walk.takeLabel();
  const over = walk.evaluate(node.expression, 'kept');
  const { environment, events, scope: outerScope } = walk;
  walk.scope = walk.scan.scopes.get(node) ?? outerScope;
  const turn = enter(walk, node, label);
  const exit = environment.outcome(turn.target.mark);
  const start = events.open();
  const awaits = node.kind !== ForInStatement && node.awaitModifier !== undefined;
  if (awaits) events.push({ kind: 'await', value: over, span: walk.span(node.expression) });
  const head = events.close(start);
  giveElement(walk, node, walk.add({ kind: 'element', span: walk.span(node.initializer), of: over, key: node.kind === ForInStatement }));
  walk.perform(node.statement);
  const body = events.close(start);
  endBody(walk, turn, node.statement);
  environment.turn(turn.heads);
  leave(walk, turn, node, [exit]);
  walk.scope = outerScope;
  const form = awaits ? 'for-await' : node.kind === ForInStatement ? 'for-in' : 'for-of';
  walk.events.push(region(turn, node, { form, over, head, body, headSpan: headSpan(walk, turn, node.statement) }));
}

function giveElement(walk: Walk, node: ts.ForOfStatement | ts.ForInStatement, element: ValueId): void {
  const { initializer } = node;
  if (!ts.isVariableDeclarationList(initializer)) assignPattern(walk, initializer, element);
  else for (const { name } of initializer.declarations) bindPattern(walk, name, element);
}

/** From the keyword to the parenthesis before the body. */
function headSpan(walk: Walk, turn: Turn, body: ts.Node): Span {
  const close = walk.text.lastIndexOf(')', walk.span(body)[0] - 1);
  return [turn.span[0], close < turn.span[0] ? body.pos : Math.min(close + 1, body.pos + 1)];
}
