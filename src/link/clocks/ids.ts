/** Identifiers and keys that are made of the clock, and that other processes meet. */
import type { CallEvent, Span, Value, ValueId } from '../../extract/file-facts.ts';
import { callees } from '../calls/callee.ts';
import { operationsIn } from '../calls/search.ts';
import type { Program } from '../program/program.ts';
import type { FileUnit } from '../program/unit.ts';
import type { ClockDecision } from '../program-facts.ts';
import { columnsWritten } from './columns.ts';
import { decision } from './decision.ts';
import { entropyOf, greatest, type Entropy } from './entropy.ts';
import { holdingOf } from './holding.ts';
import { isCategory, isIdentifier, isRepetitionKey } from './names.ts';
import { originOf } from './origin.ts';
import { sinksOf, type Sink } from './sinks.ts';
import { usesOf } from './uses.ts';
import { calledName, wordsOf } from './words.ts';

export function idsIn(program: Program, unit: FileUnit): readonly ClockDecision[] {
  return operationsIn(program, unit, 'clock').flatMap(({ call, callee }) => {
    if (callee.operation.gives === 'id' || (callee.operation.withoutArguments === true && call.arguments.length > 0)) return [];
    const made = madeOf(program, unit, call);
    return made === undefined ? [] : [made];
  });
}

interface Text {
  readonly id: ValueId;
  /** Some text, or a hash, stands around the clock. */
  readonly composed: boolean;
  readonly hashed: boolean;
  readonly entropy: Entropy;
  /** Something else in it tells two apart. */
  readonly apart: boolean;
  /** As `2024-05-31T…`, whose beginning is a day or an hour that all share who make it then. */
  readonly iso?: boolean;
}

/** Follows the reading through the texts that it is put into; where something else in them tells two apart, up to a key by which a repetition is told. */
function madeOf(program: Program, unit: FileUnit, call: CallEvent): ClockDecision | undefined {
  const open: Text[] = [{ id: call.result, composed: false, hashed: false, entropy: 'none', apart: false }];
  const seen = new Set<ValueId>();
  for (const text of open) {
    if (seen.has(text.id) || seen.size > 40) continue;
    seen.add(text.id);
    const found = usedAs(program, unit, call, text);
    if (found !== undefined) return found;
    open.push(...composed(program, unit, text));
  }
  return undefined;
}

const textual = /^(toString|getTime|valueOf|toISOString|String|Number|floor|round|toJSON|replace|slice|substring|substr|toMillis|unix)$/;
const hashing = /hash|md5|sha\d|digest/i;

function composed(program: Program, unit: FileUnit, text: Text): readonly Text[] {
  return (usesOf(program, unit).get(text.id) ?? []).flatMap((use): readonly Text[] => {
    switch (use.as) {
      case 'same':
        return standsIn(unit, text.id, use.by) ? [] : [{ ...text, id: use.by }];
      case 'part':
        return joined(program, unit, text, use.by);
      case 'object':
        return typeof use.property === 'string' && textual.test(use.property) ? [{ ...text, id: use.by, iso: text.iso === true || use.property === 'toISOString' }] : [];
      case 'callee':
        return text.iso === true && isBeginning(unit, use.call) ? [] : [{ ...text, id: use.call.result }];
      case 'argument':
        return converted(program, unit, text, use.call);
      default:
        return [];
    }
  });
}

/** `message.id || Date.now()`: only where an identifier is missing. */
function standsIn(unit: FileUnit, id: ValueId, by: ValueId): boolean {
  return optionsIn(unit, by).some((option) => option !== id && (isIdentifier(wordsOf(unit, option).at(-1) ?? '') || optionsIn(unit, option).some((inner) => isIdentifier(wordsOf(unit, inner).at(-1) ?? ''))));
}

function optionsIn(unit: FileUnit, id: ValueId): readonly ValueId[] {
  const value = unit.facts.values[id];
  if (value?.kind === 'choice') return value.options;
  return value?.kind === 'default' ? [value.value, value.fallback] : [];
}

/** `.slice(0, 10)`: the minute at most, and not the moment. */
function isBeginning(unit: FileUnit, call: CallEvent): boolean {
  const [from, to] = call.arguments.map(({ value }) => unit.facts.values[value]);
  return from?.kind === 'constant' && from.value === 0 && to?.kind === 'constant' && typeof to.value === 'number' && to.value > 0 && to.value <= 16;
}

/** `String(now)`, `hash(text)`, `path.join(directory, text)`. */
function converted(program: Program, unit: FileUnit, text: Text, call: CallEvent): readonly Text[] {
  const name = calledName(unit, call) ?? '';
  if (textual.test(name)) return [{ ...text, id: call.result }];
  if (name === 'join') return joined(program, unit, text, call.result, call.arguments.map(({ value }) => value));
  return hashing.test(name) && call.arguments.length === 1 ? [{ ...text, id: call.result, composed: true, hashed: true }] : [];
}

function joined(program: Program, unit: FileUnit, text: Text, id: ValueId, all?: readonly ValueId[]): readonly Text[] {
  const value = unit.facts.values[id];
  const parts = (all ?? (value === undefined ? [] : partsOf(value))).filter((part) => part !== text.id);
  const chances = parts.map((part) => entropyOf(program, unit, part));
  const apart = text.apart || parts.some((part, index) => chances[index] === 'none' && !tellsNothingApart(program, unit, part));
  if (value?.kind !== 'template' && all === undefined && !parts.some((part) => isTextual(program, unit, part))) return [];
  return [{ ...text, id, composed: true, apart, entropy: greatest([text.entropy, ...chances]) }];
}

function partsOf(value: Value): readonly ValueId[] {
  if (value.kind === 'template') return value.parts;
  return value.kind === 'binary' ? [value.left, value.right] : [];
}

/** Not `Date.now() + delay`. */
function isTextual(program: Program, unit: FileUnit, id: ValueId): boolean {
  const value = program.evaluate({ unit, id });
  if (value.is === 'template' || (value.is === 'constant' && typeof value.value === 'string')) return true;
  return entropyOf(program, unit, id) === 'enough' || wordsOf(unit, id).slice(-1).some((word) => isCategory(word)) || unit.facts.values[id]?.kind === 'binary';
}

/** A constant, the clock once more, or a word that many share. */
function tellsNothingApart(program: Program, unit: FileUnit, id: ValueId): boolean {
  const value = unit.facts.values[id];
  if (value?.kind === 'constant' || originOf(program, unit, id)?.is === 'clock') return true;
  if (value?.kind === 'binary' && value.operator === '+') return tellsNothingApart(program, unit, value.left) && tellsNothingApart(program, unit, value.right);
  if (program.evaluate({ unit, id }).is === 'constant') return true;
  return wordsOf(unit, id).slice(-1).some((word) => isCategory(word));
}

// ------------------------------------------------------------------------------------------------ what it is for

function usedAs(program: Program, unit: FileUnit, call: CallEvent, text: Text): ClockDecision | undefined {
  for (const use of usesOf(program, unit).get(text.id) ?? []) {
    if (use.as === 'property' && isRepetitionKey(use.key) && text.composed && text.entropy !== 'enough' && sinksOf(program, unit, use.by).some(keeps)) return { ...idAt(unit, call, text, use.key), ofRepetition: true };
    if (text.apart) continue;
    if (use.as === 'property' && isIdentifier(use.key) && (text.hashed || sinksOf(program, unit, use.by).some(keeps))) return idAt(unit, call, text, use.key);
    const column = use.as === 'element' ? columnOf(program, unit, text.id, use.by) : undefined;
    if (column !== undefined) return idAt(unit, call, text, column);
    if (use.as !== 'argument' || !text.composed) continue;
    if (handsOnKey(program, unit, use.call, use.index) || answersKey(program, unit, use.call)) return idAt(unit, call, text, 'the key');
  }
  return undefined;
}

/** The identifier that a statement writes it into. */
function columnOf(program: Program, unit: FileUnit, id: ValueId, list: ValueId): string | undefined {
  return columnsWritten(program, unit).find(({ value, within, column }) => value === id && within === list && isIdentifier(column))?.column;
}

/** Not `where: { id }`. */
function keeps({ keys }: Sink): boolean {
  return !keys.includes('where') && !keys.includes('filter') && !keys.includes('headers');
}

/** `key: (request, file, done) => done(null, text)`: the function gives the key by its callback. */
function answersKey(program: Program, unit: FileUnit, call: CallEvent): boolean {
  const done = unit.facts.values[call.callee];
  const fn = done?.kind === 'parameter' ? unit.facts.functions[done.function] : undefined;
  return fn !== undefined && (usesOf(program, unit).get(fn.value) ?? []).some((use) => use.as === 'property' && isIdentifier(use.key) && holdingOf(program, unit, use.by) !== undefined);
}

/** The first argument of a store's call, `redis.set(key, …)`; or a text that an own function makes a key of. */
function handsOnKey(program: Program, unit: FileUnit, call: CallEvent, index: number): boolean {
  const found = callees(program, { unit, call });
  if (found.some((callee) => callee.is === 'operation' && callee.operation.is === 'remote-call' && callee.library.category === 'cache')) return index === 0;
  return found.some((callee) => {
    if (callee.is !== 'function') return false;
    const parameter = callee.fn.unit.facts.functions[callee.fn.function]?.parameters[index];
    return parameter !== undefined && sinksOf(program, callee.fn.unit, parameter.value).some((sink) => sink.keys.some(isIdentifier) && keeps(sink));
  });
}

function idAt(unit: FileUnit, call: CallEvent, text: Text, key: string): ClockDecision {
  const span = unit.facts.values[text.id]?.span;
  const around: Span = span !== undefined && span[0] <= call.span[0] && span[1] >= call.span[1] ? span : call.span;
  const origin = { is: 'clock', clock: 'wall', call, shifted: false, kept: false } as const;
  return decision(unit, around, { decides: 'id', entropy: text.entropy, subject: key }, [origin]);
}
