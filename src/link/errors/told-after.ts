/** Failures that are told where it shows that there is no answer: `const it = await ask().catch(() => null); if (!it) throw …`. */
import type { Block, FunctionFacts, ValueId } from '../../extract/file-facts.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';
import { isLog } from './log.ts';
import { mentions } from './uses-error.ts';

/** `answers`: what the handler gives, or what the tried block would have written. */
export function isToldAfter(program: Program, unit: FileUnit, within: FunctionFacts, answers: ReadonlySet<ValueId>): boolean {
  if (answers.size === 0) return false;
  let found = false;
  walk(within.body, (node) => {
    if (node.kind !== 'branch' || node.form !== 'if' || found) return;
    const arm = saysNone(unit, node.test, answers) ? node.then : mentions(unit, node.test, answers) ? node.else : [];
    found = tells(program, unit, arm);
  });
  return found;
}

/** `!it`, `it === undefined`, `!it || !it.ok`. */
function saysNone(unit: FileUnit, test: ValueId, answers: ReadonlySet<ValueId>): boolean {
  const value = unit.facts.values[test];
  switch (value?.kind) {
    case 'unary':
      return value.operator === '!' && mentions(unit, value.operand, answers);
    case 'binary':
      return /^={2,3}$/.test(value.operator) && [value.left, value.right].some((id) => mentions(unit, id, answers)) && [value.left, value.right].some((id) => isNothing(unit, id));
    case 'choice':
      return value.operator === '||' && value.options.some((option) => saysNone(unit, option, answers));
    default:
      return false;
  }
}

function isNothing(unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  return value?.kind === 'undefined' || (value?.kind === 'constant' && value.value === null);
}

function tells(program: Program, unit: FileUnit, arm: Block): boolean {
  let told = false;
  walk(arm, (node) => {
    if (node.kind === 'throw' || (node.kind === 'call' && isLog(program, unit, node))) told = true;
  });
  return told;
}
