import { ts } from '../parse.ts';
import { nameText } from '../syntax.ts';
import type { JumpTarget } from './builders.ts';
import type { Walk } from './walk.ts';

const { BreakStatement } = ts.SyntaxKind;

export function visitReturn(walk: Walk, node: ts.ReturnStatement): void {
  const span = walk.span(node);
  if (node.expression === undefined) walk.events.push({ kind: 'return', span });
  else walk.events.push({ kind: 'return', value: walk.evaluate(node.expression, 'returned'), span });
  walk.environment.alive = false;
}

export function visitThrow(walk: Walk, node: ts.ThrowStatement): void {
  walk.events.push({ kind: 'throw', value: walk.evaluate(node.expression, 'kept'), span: walk.span(node) });
  walk.environment.alive = false;
}

export function visitJump(walk: Walk, node: ts.BreakOrContinueStatement): void {
  const kind = node.kind === BreakStatement ? 'break' : 'continue';
  const label = node.label === undefined ? undefined : nameText(node.label);
  const span = walk.span(node);
  walk.events.push(label === undefined ? { kind, span } : { kind, label, span });
  const { environment } = walk;
  const target = targetOf(walk.jumps, kind, label);
  if (target !== undefined) {
    const outcomes = kind === 'break' ? target.breaks : target.continues;
    outcomes.push(environment.outcome(target.mark));
  }
  environment.alive = false;
}

function targetOf(targets: readonly JumpTarget[], kind: 'break' | 'continue', label: string | undefined): JumpTarget | undefined {
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = targets[i];
    if (target === undefined) continue;
    if (label !== undefined ? target.label === label : target.kind === 'loop' || (kind === 'break' && target.kind === 'switch')) return target;
  }
  return undefined;
}
