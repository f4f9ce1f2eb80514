/** Timeouts that are written and do nothing. */
import type { DeadlineFacts } from '../../catalog/schema.ts';
import type { Span, Value, ValueId } from '../../extract/file-facts.ts';
import { argument, argumentRef, openOptions } from '../calls/arguments.ts';
import type { Callee } from '../calls/callee.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import { creationOptions } from '../library/option-path.ts';
import type { Program } from '../program/program.ts';
import { locate } from '../program/unit.ts';
import type { IneffectiveOption } from '../program-facts.ts';
import { optionsOf, type Abstract, type CallRef } from '../values/abstract.ts';
import { clientOf, deadlineFacts } from './client.ts';
import { ineffectiveRows, rowsThatMayHold, rowValue, type OptionsAt } from './rows.ts';
import { wrongValue } from './wrong-value.ts';

type OperationCallee = Extract<Callee, { is: 'operation' }>;

export function ineffectiveAt(program: Program, ref: CallRef, callee: OperationCallee): readonly IneffectiveOption[] {
  const place = callee.operation.is === 'client' ? 'client' : callee.operation.is === 'remote-call' ? 'call' : undefined;
  const facts = deadlineFacts(callee.library, callee.operation) ?? (place === 'call' ? clientOf(program, callee.on)?.facts : undefined);
  if (place === undefined || facts === undefined) return [];
  const options = openOptions(program, ref, callee.operation.options ?? 'any');
  const packageName = callee.library.packages[0];
  const at: OptionsAt = { place, options, call: ref, packageName };
  const rows = ineffectiveRows(program, facts, at).map(({ row, why }) => finding(program, ref, callee, facts, { option: row.path, why, options }));
  return [...rows, ...wrongValues(program, ref, callee, facts, at), ...inTheBody(program, ref, callee, facts)];
}

type ObjectValue = Extract<Value, { kind: 'object' }>;

interface Written {
  readonly option: string;
  readonly why: string;
  readonly does?: IneffectiveOption['does'];
  readonly options: Abstract;
}

function finding(program: Program, ref: CallRef, callee: OperationCallee, facts: DeadlineFacts, written: Written): IneffectiveOption {
  return {
    location: locate(ref.unit, optionSpan(program, ref, written) ?? ref.call.span),
    option: written.option,
    callee: calleeName(ref.unit, ref.call),
    library: libraryRef(program, callee.library, ref.unit.path, ref.call.callee),
    why: written.why,
    does: written.does ?? 'nothing',
    fix: facts.fix,
  };
}

/** The option itself where it stands in an object literal of this file. */
function optionSpan(program: Program, ref: CallRef, written: Written): Span | undefined {
  let object: Abstract = written.options;
  let span: Span | undefined;
  for (const step of written.option.split('.')) {
    const member = literalsIn(object, ref).flatMap(({ members }) => members).find((one) => one.kind === 'property' && one.key === step);
    if (member?.kind !== 'property') return span;
    span = member.span;
    object = within(program, ref, member.value);
  }
  return span;
}

/** What stands there, or what it was made with: `requestHandler: new NodeHttpHandler({ … })`. */
function within(program: Program, { unit, frame }: CallRef, id: ValueId): Abstract {
  const value = program.evaluate({ unit, id, frame });
  return value.is === 'library' && value.creation !== undefined ? creationOptions(program, value.creation) : value;
}

function literalsIn(value: Abstract, ref: CallRef): readonly ObjectValue[] {
  const parts = value.is === 'merged' ? value.parts : optionsOf(value);
  return parts.flatMap((one) => {
    if (one.is !== 'object' || one.ref.unit !== ref.unit) return [];
    const literal = one.ref.unit.facts.values[one.ref.id];
    return literal?.kind === 'object' ? [literal] : [];
  });
}

// ------------------------------------------------------------------------------------------------ values

function wrongValues(program: Program, ref: CallRef, callee: OperationCallee, facts: DeadlineFacts, at: OptionsAt): readonly IneffectiveOption[] {
  const paths = new Set(facts.options.filter(({ at: place }) => place === at.place || place === 'both').map(({ path }) => path));
  return [...paths].flatMap((option) => {
    const rows = rowsThatMayHold(program, facts, at).filter(({ path }) => path === option);
    const [wrong, ...others] = rows.map((row) => wrongValue(program, row, rowValue(program, row, at)));
    // Where the version decides between rows, all of them must find it wrong.
    return wrong === undefined || others.includes(undefined) ? [] : [finding(program, ref, callee, facts, { option, options: at.options, ...wrong })];
  });
}

// ------------------------------------------------------------------------------------------------ the body

/** A timeout among what is sent: `axios.post(url, { timeout: 5000 })`. */
function inTheBody(program: Program, ref: CallRef, callee: OperationCallee, facts: DeadlineFacts): readonly IneffectiveOption[] {
  if (callee.operation.is !== 'remote-call' || callee.operation.body === undefined) return [];
  const given = argumentRef(ref, callee.operation.body);
  const literal = given === undefined || given === 'spread' ? undefined : given.unit.facts.values[given.id];
  if (literal?.kind !== 'object' || (literal.members.length > 1 && (hasConfig(ref, callee.operation.body) || !looksLikeOptions(literal)))) return [];
  const body = argument(program, ref, callee.operation.body);
  const row = facts.options.find(({ path, form }) => form === 'duration' && literal.members.some((member) => member.kind === 'property' && member.key === path));
  if (row === undefined || body === undefined) return [];
  return [finding(program, ref, callee, facts, { option: row.path, why: 'it stands in the body, which is sent as it is', options: body })];
}

function hasConfig({ call }: CallRef, body: number): boolean {
  return call.arguments.length > body + 1;
}

/** Headers and a body beside the timeout: a config was meant. */
function looksLikeOptions({ members }: ObjectValue): boolean {
  const keys = members.map((member) => (member.kind === 'property' ? member.key : ''));
  return ['headers', 'params', 'baseURL'].some((key) => keys.includes(key));
}
