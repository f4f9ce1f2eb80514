import { ts } from '../parse.ts';
import { nameText } from '../syntax.ts';
import type { JumpTarget } from './builders.ts';
import type { Walk } from './walk.ts';

const { ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoStatement } = ts.SyntaxKind;
const loops: readonly ts.SyntaxKind[] = [ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoStatement];

export function visitLabeled(walk: Walk, node: ts.LabeledStatement): void {
  const label = nameText(node.label);
  if (loops.includes(node.statement.kind)) {
    walk.label = label;
    walk.perform(node.statement);
    return;
  }
  const { environment, events } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.span(node);
  const target: JumpTarget = { label, kind: 'label', mark, breaks: [], continues: [] };
  walk.jumps.push(target);
  const start = events.open();
  walk.perform(node.statement);
  const body = events.close(start);
  walk.jumps.pop();
  environment.join([environment.leave(mark, alive), ...target.breaks], node.pos, span);
  events.push({ kind: 'label', label, body, span });
}
