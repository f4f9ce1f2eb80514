import type { Block, SwitchRegion, ValueId } from '../file-facts.ts';
import { ts } from '../parse.ts';
import type { JumpTarget } from './builders.ts';
import { UNCHANGED, type Outcome } from './environment.ts';
import { performAll } from './hoisting.ts';
import type { Walk } from './walk.ts';

const { CaseClause, DefaultClause } = ts.SyntaxKind;

export function visitSwitch(walk: Walk, node: ts.SwitchStatement): void {
  const subject = walk.evaluate(node.expression, 'kept');
  const { environment, events, scope: outerScope } = walk;
  const { caseBlock } = node;
  const { alive } = environment;
  walk.scope = walk.scan.scopes.get(caseBlock) ?? outerScope;
  const span = walk.span(node);
  const tests = caseBlock.clauses.map((clause) => (clause.kind === CaseClause ? walk.evaluate(clause.expression, 'kept') : undefined));
  const target: JumpTarget = { label: undefined, kind: 'switch', mark: environment.mark(), breaks: [], continues: [] };
  walk.jumps.push(target);
  const cases: SwitchRegion['cases'][number][] = [];
  let before: Outcome = undefined;
  caseBlock.clauses.forEach((clause, index) => {
    environment.alive = alive;
    // Entered from the head, or from the end of the case above.
    environment.join([alive ? UNCHANGED : undefined, before], caseBlock.pos, span);
    const start = events.open();
    performAll(walk, clause.statements);
    const body = events.close(start);
    before = environment.leave(target.mark, alive);
    cases.push(caseOf(tests[index], body, walk.span(clause)));
  });
  walk.jumps.pop();
  walk.scope = outerScope;
  const skipped = caseBlock.clauses.some(({ kind }) => kind === DefaultClause) || !alive ? undefined : UNCHANGED;
  environment.join([before, ...target.breaks, skipped], node.pos, span);
  events.push({ kind: 'switch', subject, cases, span });
}

function caseOf(test: ValueId | undefined, body: Block, span: SwitchRegion['span']): SwitchRegion['cases'][number] {
  return test === undefined ? { body, span } : { test, body, span };
}
