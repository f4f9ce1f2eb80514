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
  const { environment, block: outer } = walk;
  const mark = environment.mark();
  const { alive } = environment;
  const span = walk.span(node);
  const target: JumpTarget = { label, kind: 'label', mark, breaks: [], continues: [] };
  walk.jumps.push(target);
  const body = walk.blockOf(node.statement, performStatement);
  walk.jumps.pop();
  environment.join([environment.leave(mark, alive), ...target.breaks], node.pos, span);
  outer.push({ kind: 'label', label, body, span });
}

function performStatement(walk: Walk, node: ts.Statement): void {
  walk.perform(node);
}
