/** A handler that throws one kind of error again, and leaves every other one where it is. */
import type { Block, BranchRegion, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { walk } from '../tree/walk.ts';

/** `if (error.retryable) throw error;` and nothing else. Of the contrary, `if (error.code !== 'ENOENT') throw error`, what is left out is expected. */
export function throwsOneKind(unit: FileUnit, block: Block): boolean {
  const tests: BranchRegion[] = [];
  for (const node of block) {
    if (node.kind === 'compare') continue;
    if (node.kind !== 'branch') return false;
    if (node.form === 'if') tests.push(node);
    else if (holdsMore(node)) return false;
  }
  return tests.length > 0 && tests.every((node) => node.else.length === 0 && node.then.length === 1 && node.then[0]?.kind === 'throw' && names(unit, node.test, 0));
}

/** Operands of `&&` and `||` are branches, too. */
function holdsMore(branch: BranchRegion): boolean {
  let more = false;
  for (const inner of [branch.then, branch.else]) walk(inner, (node) => { more ||= node.kind !== 'compare' && node.kind !== 'branch'; });
  return more;
}

const naming = new Set(['===', '==', 'instanceof', 'in']);

/** The test says what the error is, and not what it is not; a call may say either. */
function names(unit: FileUnit, test: ValueId, depth: number): boolean {
  const value = unit.facts.values[test];
  if (value === undefined || depth > 6) return false;
  if (value.kind === 'binary') return naming.has(value.operator);
  if (value.kind === 'choice') return value.operator !== '??' && value.options.every((option) => names(unit, option, depth + 1));
  return value.kind === 'member' && unit.facts.values[value.object]?.kind === 'caught';
}
