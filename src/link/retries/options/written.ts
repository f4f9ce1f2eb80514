/** Where an option is written, and what it is given: through spreads, defaults, own objects and later writes. */
import type { ObjectMember, Span } from '../../../extract/file-facts.ts';
import { creationOptions } from '../../library/option-path.ts';
import type { Program } from '../../program/program.ts';
import type { FileUnit } from '../../program/unit.ts';
import { optionsOf, type Abstract, type Ref } from '../../values/abstract.ts';

export interface Written {
  readonly value: Abstract;
  /** The expression, where there is one in sight. */
  readonly ref?: Ref | undefined;
  readonly unit?: FileUnit | undefined;
  readonly span?: Span | undefined;
}

export interface Found {
  /** More than one where it depends. */
  readonly written: readonly Written[];
  /** Something that is not in sight may hold it too. */
  readonly open: boolean;
}

const nothing: Found = { written: [], open: false };
const unseen: Found = { written: [], open: true };

/** The option at a path of the catalog; '' is the options themselves. */
export function writtenAt(program: Program, options: Abstract, path: string): Found {
  const steps = path === '' ? [] : path.split('.');
  let found: Found = { written: settled(options).map((value) => ({ value })), open: false };
  for (const step of steps) found = into(program, found, step);
  return { written: found.written.filter(({ value }) => value.is !== 'undefined'), open: found.open };
}

function into(program: Program, { written, open }: Found, step: string): Found {
  const parts = written.flatMap((one) => settledOf(program, one).map((value) => memberOf(program, value, step, 0)));
  return { written: parts.flatMap((part) => part.written), open: open || parts.some((part) => part.open) };
}

/** What a value may be; where a default stands in for what is not in sight, the default is meant. */
export function settled(value: Abstract): readonly Abstract[] {
  const options = optionsOf(value);
  if (value.is !== 'choice' || !value.fallback) return options;
  const known = options.filter((option) => !isUnseen(option));
  return known.length > 0 ? known : options;
}

/** The same, read from the expression: a default within a condition is one too. */
export function settledOf(program: Program, { ref, value }: Written): readonly Abstract[] {
  return ref === undefined ? settled(value) : settledAt(program, ref, 0);
}

function settledAt(program: Program, ref: Ref, depth: number): readonly Abstract[] {
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind === 'awaited') return settledAt(program, { ...ref, id: value.value }, depth + 1);
  if (value?.kind !== 'choice' || value.operator === '&&' || depth > 6) return settled(program.evaluate(ref));
  const [first, second] = value.options.map((id) => settledAt(program, { ...ref, id }, depth + 1)) as [readonly Abstract[], readonly Abstract[]];
  if (value.operator === '?:') return isDecided(program, ref) ? settled(program.evaluate(ref)) : [...first, ...second];
  return first.every((one) => isUnseen(one) || one.is === 'undefined') ? second : settled(program.evaluate(ref));
}

function isDecided(program: Program, ref: Ref): boolean {
  const value = ref.unit.facts.values[ref.id];
  const test = value?.kind === 'choice' && value.test !== undefined ? program.evaluate({ ...ref, id: value.test }) : undefined;
  return test?.is === 'constant' || test?.is === 'undefined';
}

export function isUnseen(value: Abstract): boolean {
  return ['unknown', 'parameter', 'environment', 'interface', 'typed', 'external', 'element', 'caught', 'global'].includes(value.is);
}

function memberOf(program: Program, value: Abstract, name: string, depth: number): Found {
  if (depth > 8) return unseen;
  switch (value.is) {
    case 'object':
      return objectMember(program, value.ref, name, depth);
    case 'merged':
      return firstOf([...value.parts].reverse().map((part) => () => joint(settled(part).map((one) => memberOf(program, one, name, depth + 1)))));
    case 'choice':
      return joint(settled(value).map((one) => memberOf(program, one, name, depth + 1)));
    case 'single':
    case 'instance':
    case 'class':
    case 'namespace':
      return { written: settled(program.property(value, name)).map((one) => ({ value: one })), open: false };
    case 'library':
      return value.creation === undefined ? nothing : joint(settled(creationOptions(program, value.creation)).map((one) => memberOf(program, one, name, depth + 1)));
    default:
      return isUnseen(value) ? unseen : nothing;
  }
}

function joint(parts: readonly Found[]): Found {
  return { written: parts.flatMap(({ written }) => written), open: parts.some(({ open }) => open) };
}

/** The first that surely holds it; what may hold it comes along. */
function firstOf(parts: readonly (() => Found)[]): Found {
  let open = false;
  for (const part of parts) {
    const found = part();
    open ||= found.open;
    if (found.written.length > 0) return { written: found.written, open };
  }
  return { written: [], open };
}

function objectMember(program: Program, ref: Ref, name: string, depth: number): Found {
  const later = ref.unit.index.memberWrites.get(ref.id)?.filter((write) => write.property === name && write.event.value !== undefined).at(-1)?.event;
  if (later?.value !== undefined) return { written: [written(program, { ...ref, id: later.value }, later.span)], open: false };
  const value = ref.unit.facts.values[ref.id];
  if (value?.kind === 'rest') {
    return value.except.includes(name) ? nothing : joint(settled(program.evaluate({ ...ref, id: value.of })).map((one) => memberOf(program, one, name, depth + 1)));
  }
  if (value?.kind !== 'object') return unseen;
  return firstOf([...value.members].reverse().map((member) => () => heldBy(program, ref, member, name, depth)));
}

function heldBy(program: Program, ref: Ref, member: ObjectMember, name: string, depth: number): Found {
  switch (member.kind) {
    case 'property':
      return member.key === name ? { written: [written(program, { ...ref, id: member.value }, member.span)], open: false } : nothing;
    case 'accessor':
      return member.key === name ? unseen : nothing;
    case 'computed': {
      const key = program.evaluate({ ...ref, id: member.key });
      return key.is === 'constant' && String(key.value) === name ? { written: [written(program, { ...ref, id: member.value }, member.span)], open: false } : nothing;
    }
    case 'spread':
      return joint(settled(program.evaluate({ ...ref, id: member.value })).map((one) => memberOf(program, one, name, depth + 1)));
  }
}

function written(program: Program, ref: Ref, span: Span): Written {
  return { value: program.evaluate(ref), ref, unit: ref.unit, span };
}
