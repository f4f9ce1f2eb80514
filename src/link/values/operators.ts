import type { Value } from '../../extract/file-facts.ts';
import { absent, choose, optionsOf, type Abstract, type Ref } from './abstract.ts';

type Evaluate = (id: number) => Abstract;
type Of<K extends Value['kind']> = Extract<Value, { kind: K }>;

export function templateOf(ref: Ref, value: Of<'template'>, evaluate: Evaluate): Abstract {
  let text = value.quasis[0] ?? '';
  for (const [index, part] of value.parts.entries()) {
    const filled = evaluate(part);
    if (filled.is !== 'constant') return { is: 'template', ref };
    text += String(filled.value) + (value.quasis[index + 1] ?? '');
  }
  return { is: 'constant', value: text };
}

/** Arithmetic on constants is done; on a choice of constants, for each (`base * 2` of `500 | 1000`). */
export function binaryOf(ref: Ref, value: Of<'binary'>, evaluate: Evaluate): Abstract {
  const left = evaluate(value.left);
  const right = evaluate(value.right);
  const results: Abstract[] = [];
  for (const a of optionsOf(left)) {
    for (const b of optionsOf(right)) {
      const folded = compared(value.operator, a, b) ?? (a.is === 'constant' && b.is === 'constant' ? fold(value.operator, a.value, b.value) : undefined);
      results.push(folded === undefined ? { is: 'computed', ref } : { is: 'constant', value: folded });
    }
  }
  const [last] = results.slice(-1);
  // Of a value with a default that is known, what comes of the default is kept apart, too.
  if (results.length <= 8 && last?.is === 'constant' && hasDefault(left) !== hasDefault(right)) return choose(results, true);
  if (results.length > 8 || results.some(({ is }) => is === 'computed')) return { is: 'computed', ref };
  return choose(results);
}

function hasDefault(value: Abstract): boolean {
  return value.is === 'choice' && value.fallback;
}

/** Whether both are the same, or one is the smaller, where both are known; of a value that is there and unknown only that it is not undefined. */
function compared(operator: string, left: Abstract, right: Abstract): boolean | undefined {
  const same = isSame(left, right, operator === '==' || operator === '!=');
  if (operator === '===' || operator === '==') return same;
  if (operator === '!==' || operator === '!=') return same === undefined ? undefined : !same;
  if (left.is !== 'constant' || right.is !== 'constant' || typeof left.value !== 'number' || typeof right.value !== 'number') return undefined;
  switch (operator) {
    case '<': return left.value < right.value;
    case '<=': return left.value <= right.value;
    case '>': return left.value > right.value;
    case '>=': return left.value >= right.value;
    default: return undefined;
  }
}

function isSame(left: Abstract, right: Abstract, loosely: boolean): boolean | undefined {
  if (left.is === 'constant' && right.is === 'constant') return left.value === right.value;
  const [nothing, other] = isNothing(left, loosely) ? [left, right] : [right, left];
  if (!isNothing(nothing, loosely)) return undefined;
  return isNothing(other, loosely) ? true : isDefined(other) === true ? false : undefined;
}

function isNothing(value: Abstract, loosely: boolean): boolean {
  return value.is === 'undefined' || (loosely && value.is === 'constant' && value.value === null);
}

type Constant = string | number | boolean | null;

function fold(operator: string, left: Constant, right: Constant): Constant | undefined {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return String(left) + String(right);
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/': return left / right;
    case '%': return left % right;
    case '**': return left ** right;
    case '<<': return left << right;
    default: return undefined;
  }
}

export function unaryOf(ref: Ref, value: Of<'unary'>, evaluate: Evaluate): Abstract {
  const operand = evaluate(value.operand);
  if (value.operator === 'void') return absent;
  const truth = value.operator === '!' ? truthOf(operand) : undefined;
  if (truth !== undefined) return { is: 'constant', value: !truth };
  if (operand.is !== 'constant') return value.operator === '+' ? operand : { is: 'computed', ref };
  switch (value.operator) {
    case '-': return { is: 'constant', value: -Number(operand.value) };
    case '+': return { is: 'constant', value: Number(operand.value) };
    default: return { is: 'computed', ref };
  }
}

export function choiceOf(value: Of<'choice'>, evaluate: Evaluate): Abstract {
  const [first, second] = value.options;
  if (value.operator === '?:') return conditional(value, evaluate);
  const left = evaluate(first);
  if (value.operator === '&&') {
    const truth = truthOf(left);
    if (truth === true) return evaluate(second);
    return truth === false ? left : choose([absent, evaluate(second)], usualTruth(left) === true);
  }
  return fallback(value.operator, left, () => evaluate(second));
}

function conditional(value: Of<'choice'>, evaluate: Evaluate): Abstract {
  const test = value.test === undefined ? undefined : evaluate(value.test);
  const truth = test && truthOf(test);
  if (truth !== undefined) return evaluate(value.options[truth ? 0 : 1]);
  const [first, second] = value.options.map(evaluate);
  if (first === undefined || second === undefined) return absent;
  const usual = test && usualTruth(test);
  if (usual === undefined) return choose([first, second]);
  // The default decides: what stands on the other way is given by whoever overrules it.
  return choose(usual ? [second, first] : [first, second], true);
}

function fallback(operator: '??' | '||', left: Abstract, right: () => Abstract): Abstract {
  const keeps = (option: Abstract) => (operator === '||' ? truthOf(option) : isDefined(option));
  const options = optionsOf(left);
  const kept = options.filter((option) => keeps(option) !== false);
  if (kept.length === options.length && kept.every((option) => keeps(option) === true)) return left;
  return choose([...kept, right()], true);
}

/** Whether a value is true in a condition; undefined: it depends. */
export function truthOf(value: Abstract): boolean | undefined {
  if (value.is === 'constant') return Boolean(value.value);
  if (value.is === 'undefined') return false;
  if (isAnswer(value)) return undefined;
  return alwaysObjects.has(value.is) ? true : undefined;
}

/** What a query gives when it is waited for: nothing, where there is no such row. */
function isAnswer(value: Abstract): boolean {
  return value.is === 'library' && value.from !== undefined && value.library.kinds[value.from.kind]?.awaited === value.kind;
}

/** The same, as the default decides it where nobody overrules that. */
export function usualTruth(value: Abstract): boolean | undefined {
  const last = value.is === 'choice' && value.fallback ? value.options.at(-1) : undefined;
  return truthOf(last ?? value);
}

function isDefined(value: Abstract): boolean | undefined {
  if (value.is === 'constant') return value.value !== null;
  if (value.is === 'undefined') return false;
  return alwaysObjects.has(value.is) || value.is === 'template' || value.is === 'computed' ? true : undefined;
}

const alwaysObjects: ReadonlySet<Abstract['is']> = new Set(['object', 'array', 'function', 'class', 'namespace', 'library', 'operation']);

/** A value, or what stands in where it is undefined: defaults of parameters and patterns. */
export function withDefault(value: Abstract, fallback: () => Abstract): Abstract {
  const options = optionsOf(value);
  const defined = options.filter((option) => option.is !== 'undefined');
  if (defined.length === options.length && defined.every(isDefinitelyDefined)) return value;
  return choose([...defined, fallback()], true);
}

function isDefinitelyDefined(value: Abstract): boolean {
  return !['unknown', 'parameter', 'environment', 'element', 'external', 'interface', 'typed'].includes(value.is);
}
