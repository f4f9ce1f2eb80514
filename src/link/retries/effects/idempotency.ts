/** Whether a write that is made again carries a key by which the receiver knows it. */
import type { ValueId } from '../../../extract/file-facts.ts';
import { optionsArgument } from '../../calls/arguments.ts';
import type { Callee } from '../../calls/callee.ts';
import { isKeyed } from '../../calls/effect.ts';
import { calleeName } from '../../calls/name.ts';
import { optionAt } from '../../library/option-path.ts';
import type { Program } from '../../program/program.ts';
import type { RepeatedEffect } from '../../program-facts.ts';
import { optionsOf, type Abstract, type CallRef, type Ref } from '../../values/abstract.ts';
import type { Attempt } from './attempt.ts';
import { isMadeAnew } from './made-anew.ts';

type Key = RepeatedEffect['key'];

export function keyOf(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>, attempt: Attempt): Key {
  const facts = callee.library.idempotency;
  const options = optionsArgument(program, ref, callee.operation.options ?? 'any');
  const found = (facts?.options ?? []).map((path) => optionKey(program, options, path, attempt)).find((key) => key !== 'none');
  if (found !== undefined) return found;
  if (isKeyed(program, ref, callee)) return attempt.by === 'library' ? 'automatic' : 'per-attempt';
  const header = headerKey(program, ref, facts?.headers ?? [], attempt);
  if (header !== 'none') return header;
  const body = bodyKey(program, ref, attempt);
  return body === 'none' && isOpen(program, options) ? 'unknown' : body;
}

function optionKey(program: Program, options: Abstract, path: string, attempt: Attempt): Key {
  const values = optionsOf(optionAt(program, options, path));
  if (values.every(({ is }) => is === 'undefined')) return 'none';
  const written = writtenRef(program, options, path);
  if (written !== undefined && isMadeAnew(program, written, attempt)) return 'per-attempt';
  return values.some(({ is }) => is === 'unknown' || is === 'undefined') && written === undefined ? 'unknown' : 'stable';
}

/** The expression that an option is given. */
function writtenRef(program: Program, options: Abstract, path: string): Ref | undefined {
  if (path.includes('.')) return undefined;
  return memberRef(program, options, (key) => key === path);
}

function memberRef(program: Program, value: Abstract, wanted: (key: string) => boolean, depth = 0): Ref | undefined {
  if (depth > 6) return undefined;
  for (const one of optionsOf(value)) {
    if (one.is === 'merged') {
      const found = one.parts.map((part) => memberRef(program, part, wanted, depth + 1)).find((ref) => ref !== undefined);
      if (found !== undefined) return found;
    }
    if (one.is !== 'object') continue;
    const literal = one.ref.unit.facts.values[one.ref.id];
    if (literal?.kind !== 'object') continue;
    for (const member of [...literal.members].reverse()) {
      if (member.kind === 'property' && wanted(member.key)) return { ...one.ref, id: member.value };
      if (member.kind === 'computed' && isWantedKey(program, { ...one.ref, id: member.key }, wanted)) return { ...one.ref, id: member.value };
      const spread = member.kind === 'spread' ? memberRef(program, program.evaluate({ ...one.ref, id: member.value }), wanted, depth + 1) : undefined;
      if (spread !== undefined) return spread;
    }
  }
  return undefined;
}

function isWantedKey(program: Program, ref: Ref, wanted: (key: string) => boolean): boolean {
  const key = program.evaluate(ref);
  return key.is === 'constant' && wanted(String(key.value));
}

// ------------------------------------------------------------------------------------------------ headers and bodies

const keyHeader = /^(x-)?(idempotency[-_]?key|idempotency[-_]?token|request[-_]?id|event-?id-?seed|deduplication-?id|message-?id|client-?token)$/i;

function headerKey(program: Program, ref: CallRef, known: readonly string[], attempt: Attempt): Key {
  const wanted = (name: string) => keyHeader.test(name) || known.some((one) => one.toLowerCase() === name.toLowerCase());
  let open = false;
  for (const { value } of ref.call.arguments) {
    for (const given of [program.evaluate({ ...ref, id: value })]) {
      if (given.is !== 'object' && given.is !== 'merged' && given.is !== 'choice') continue;
      const headers = program.property(given, 'headers');
      const found = memberRef(program, headers, wanted);
      if (found !== undefined) return isMadeAnew(program, found, attempt) ? 'per-attempt' : 'stable';
      open ||= isOpen(program, headers);
    }
  }
  return open ? 'unknown' : 'none';
}

/** Whether an object may hold members that are not in sight. */
function isOpen(program: Program, value: Abstract, depth = 0): boolean {
  return optionsOf(value).some((one) => {
    if (one.is === 'merged') return one.parts.some((part) => isOpen(program, part, depth));
    if (one.is !== 'object') return one.is !== 'undefined' && one.is !== 'constant' && one.is !== 'function' && one.is !== 'library';
    const literal = one.ref.unit.facts.values[one.ref.id];
    if (literal?.kind !== 'object') return true;
    return literal.members.some((member) => member.kind === 'computed' || (member.kind === 'spread' && isSpreadOpen(program, { ...one.ref, id: member.value }, depth + 1)));
  });
}

/** `...(token && { authorization })` brings what stands on the right, or nothing. */
function isSpreadOpen(program: Program, ref: Ref, depth: number): boolean {
  if (depth > 6) return true;
  const value = ref.unit.facts.values[ref.id];
  const [, right] = value?.kind === 'choice' && value.operator === '&&' ? value.options : [];
  return isOpen(program, program.evaluate({ ...ref, id: right ?? ref.id }), depth);
}

const keyMember = /^(id|_id|uuid|guid|key|token|nonce|reference|clientToken|jobId|dedup\w*)$|(idempotency|dedup)|(request|message|event|order|payment|external|client|transaction|run|correlation)_?(id|key|token|ref|reference|hash)$/i;

/** An id in what is sent: made by the caller it tells the receiver that it is the same. */
function bodyKey(program: Program, ref: CallRef, attempt: Attempt): Key {
  for (const { value } of ref.call.arguments) {
    const found = bodiesOf(program, { ...ref, id: value }, 0).map((body) => memberRef(program, body, (key) => keyMember.test(key))).find((one) => one !== undefined);
    if (found !== undefined) return isMadeAnew(program, found, attempt) ? 'per-attempt' : 'stable';
  }
  return ref.call.arguments.some(({ value }) => sendsOpaque(program, { ...ref, id: value })) ? 'unknown' : 'none';
}

/** `{ body: bytes }`: what was put into them is not in sight, an id perhaps. */
function sendsOpaque(program: Program, ref: Ref): boolean {
  const body = memberRef(program, program.evaluate(ref), (key) => key === 'body');
  return body !== undefined && isOpaque(program, body, 0);
}

const legible = new Set<Abstract['is']>(['object', 'array', 'constant', 'undefined', 'template']);
const spelling = new Set(['JSON.stringify', 'new URLSearchParams']);

function isOpaque(program: Program, ref: Ref, depth: number): boolean {
  const value = ref.unit.facts.values[ref.id];
  if (value === undefined || depth > 6) return true;
  if (value.kind === 'choice') return value.options.some((id) => isOpaque(program, { ...ref, id }, depth + 1));
  const call = value.kind === 'result' ? ref.unit.facts.calls[value.call] : undefined;
  if (call !== undefined && spelling.has(calleeName(ref.unit, call))) return false;
  return optionsOf(program.evaluate(ref)).some(({ is }) => !legible.has(is));
}

/** The argument itself, the objects and lists in it, and what `JSON.stringify` is given. */
function bodiesOf(program: Program, ref: Ref, depth: number): readonly Abstract[] {
  if (depth > 4) return [];
  const value = ref.unit.facts.values[ref.id];
  const inner: readonly ValueId[] = value?.kind === 'result' ? (ref.unit.facts.calls[value.call]?.arguments.map((argument) => argument.value) ?? []) : [];
  const given = program.evaluate(ref);
  const nested = partsOf(given);
  return [given, ...nested.flatMap((one) => bodiesOf(program, one, depth + 1)), ...inner.flatMap((id) => bodiesOf(program, { ...ref, id }, depth + 1))];
}

function partsOf(value: Abstract): readonly Ref[] {
  if (value.is !== 'object' && value.is !== 'array') return [];
  const literal = value.ref.unit.facts.values[value.ref.id];
  if (literal?.kind === 'array') return literal.elements.map((element) => ({ ...value.ref, id: element.value }));
  if (literal?.kind !== 'object') return [];
  return literal.members.flatMap((member) => (member.kind === 'property' && member.key !== 'headers' ? [{ ...value.ref, id: member.value }] : []));
}
