import type { ValueId } from '../../../extract/file-facts.ts';
import type { FileUnit } from '../../program/unit.ts';

/** Whether the value is, or asks about, what was caught. */
export function isAboutError(unit: FileUnit, id: ValueId, depth: number): boolean {
  const value = unit.facts.values[id];
  if (value === undefined || depth > 8) return false;
  const into = (part: ValueId) => isAboutError(unit, part, depth + 1);
  switch (value.kind) {
    case 'caught':
      return true;
    case 'parameter':
      return /^(e|ex|err|error|reason|exception)$/i.test(unit.facts.functions[value.function]?.parameters[value.index]?.name ?? '');
    case 'binary':
      return into(value.left) || into(value.right);
    case 'member':
      return into(value.object);
    case 'unary':
      return into(value.operand);
    case 'result': {
      const call = unit.facts.calls[value.call];
      const callee = call && unit.facts.values[call.callee];
      return call !== undefined && (call.arguments.some((argument) => into(argument.value)) || (callee?.kind === 'member' && into(callee.object)));
    }
    default:
      return false;
  }
}
