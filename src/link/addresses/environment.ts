/** Whether a condition asks if this is production, and what it then is there. */
import type { CallEvent, ValueId } from '../../extract/file-facts.ts';
import type { FileUnit } from '../program/unit.ts';
import { enclosing } from '../tree/enclosing.ts';

const names = /^(?:(?:NODE|APP|DEPLOY|DEPLOYMENT|RUNTIME|SERVICE|VERCEL)_?ENV(?:IRONMENT)?|ENV|ENVIRONMENT|STAGE|MODE)$/i;

/** What the test comes to in production; undefined where it asks for something else. */
export function inProduction(unit: FileUnit, test: ValueId, depth = 0): boolean | undefined {
  const value = unit.facts.values[test];
  if (value === undefined || depth > 6) return undefined;
  switch (value.kind) {
    case 'unary': {
      const inner = value.operator === '!' ? inProduction(unit, value.operand, depth + 1) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case 'binary':
      return compared(unit, value.operator, value.left, value.right);
    case 'choice': {
      const parts = value.options.map((option) => inProduction(unit, option, depth + 1));
      if (value.operator === '&&') return parts.includes(false) ? false : undefined;
      return value.operator === '||' && parts.includes(true) ? true : undefined;
    }
    default:
      return undefined;
  }
}

function compared(unit: FileUnit, operator: string, left: ValueId, right: ValueId): boolean | undefined {
  const text = stage(unit, right, left) ?? stage(unit, left, right);
  if (text === undefined) return undefined;
  const same = /^prod/i.test(text);
  if (operator === '===' || operator === '==') return same;
  return operator === '!==' || operator === '!=' ? !same : undefined;
}

/** The text that is compared with a variable such as NODE_ENV. */
function stage(unit: FileUnit, constant: ValueId, variable: ValueId): string | undefined {
  const text = unit.facts.values[constant];
  const asked = unit.facts.values[variable];
  const name = asked?.kind === 'member' && typeof asked.property === 'string' ? asked.property : undefined;
  return text?.kind === 'constant' && typeof text.value === 'string' && name !== undefined && names.test(name) ? text.value : undefined;
}

/** The call stands where a branch has ruled production out. */
export function isOutsideProduction(unit: FileUnit, call: CallEvent): boolean {
  return enclosing(unit, call).some(({ region, block }) => {
    if (region.kind !== 'branch') return false;
    const truth = inProduction(unit, region.test);
    return truth !== undefined && (block === region.then) !== truth;
  });
}
