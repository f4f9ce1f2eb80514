/** Retries of a request to a peer, and whether errors that will not go away are tried again, too. */
import type { CallEvent, FunctionId, Span } from '../../extract/file-facts.ts';
import { libraryRef } from '../calls/effect.ts';
import { calleeName } from '../calls/name.ts';
import type { Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { PermanentErrorRetry, RetryConstruct } from '../program-facts.ts';
import type { Outgoing } from '../reach/outgoing.ts';
import { walk } from '../tree/walk.ts';
import { reachedByCallers } from './in-helper.ts';
import { reachedIn, toldApart, triedAgain, type Around } from './reached.ts';

export function permanentsOf(program: Program, unit: FileUnit, retries: readonly RetryConstruct[]): readonly PermanentErrorRetry[] {
  return retries.flatMap((retry) => {
    if (retry.lifetime !== 'request') return [];
    if (retry.overrules !== undefined) return overruled(retry, retry.overrules);
    return isRunHere(retry) ? siteOf(program, unit, retry) : [];
  });
}

/** A library's own options have predicates of their own; a queue's handler decides by what it throws. */
function isRunHere({ form, purpose }: RetryConstruct): boolean {
  return (form === 'loop' || form === 'recursion' || form === 'helper') && (purpose === 'remote' || purpose === 'unknown');
}

function overruled({ location, what, library }: RetryConstruct, call: NonNullable<RetryConstruct['overrules']>): readonly PermanentErrorRetry[] {
  return library === undefined ? [] : [{ location, what, call: { ...call, library }, tried: { kind: 'all' } }];
}

function siteOf(program: Program, unit: FileUnit, retry: RetryConstruct): readonly PermanentErrorRetry[] {
  const around = placeOf(unit, retry);
  const reached = retry.purpose === 'remote' || retry.form === 'helper' ? reachedIn(program, around) : [];
  if (reached.length > 0) return [siteFor(program, retry, reached, triedBy(around, reached, retry))];
  // What it runs is its callers' choice.
  const theirs = retry.retries === 'all' && retry.purpose === 'unknown' && retry.form !== 'helper' ? reachedByCallers(program, unit, around.function) : [];
  return theirs.length === 0 ? [] : [siteFor(program, retry, theirs, toldApart(around) ?? { kind: 'all' })];
}

function siteFor(program: Program, { location, what }: RetryConstruct, reached: readonly Outgoing[], tried: PermanentErrorRetry['tried']): PermanentErrorRetry {
  const [first] = reached as readonly [Outgoing];
  const { unit, call } = first.ref;
  return { location, what, call: { location: locate(unit, call.span), callee: calleeName(unit, call), library: libraryRef(program, first.callee.library, unit.path) }, tried };
}

function triedBy(around: Around, reached: readonly Outgoing[], { retries, decidedIn }: RetryConstruct): PermanentErrorRetry['tried'] {
  if (retries === 'some' || retries === 'nothing-done') return { kind: 'some' };
  if (retries === 'unknown') return { kind: 'unknown', reason: 'which errors are tried again' };
  const tried = triedAgain(around, reached);
  return tried.kind === 'all' && decidedIn !== undefined ? { kind: 'unknown', reason: `it is judged in ${decidedIn}, once` } : tried;
}

// ------------------------------------------------------------------------------------------------ where it stands

function placeOf(unit: FileUnit, { location, form }: RetryConstruct): Around {
  const at = location.start.offset;
  const inside = unit.facts.functions.filter(({ span }) => span[0] <= at && location.end.offset <= span[1]);
  const fn = inside.reduce((a, b) => (b.span[1] - b.span[0] < a.span[1] - a.span[0] ? b : a), inside[0] ?? unit.facts.functions[0] ?? { id: 0, span: [0, 0] as const });
  if (form === 'helper') return { unit, function: fn.id, span: [pipedFrom(unit, fn.id, [at, location.end.offset]), location.end.offset] };
  let span: Span = fn.span;
  walk(unit.facts.functions[fn.id]?.body ?? [], (node) => {
    if (node.kind === 'loop' && form === 'loop' && node.headSpan[0] === at) span = node.span;
  });
  return { unit, function: fn.id, span };
}

/** `from(request()).pipe(retry(3))`: an operator runs again what stands before it. */
function pipedFrom(unit: FileUnit, id: FunctionId, span: Span): number {
  const operator = unit.facts.calls.find((call) => isAt(call, span) && call.function === id);
  const pipe = operator && unit.index.callsOf.get(id)?.find((call) => isPipe(unit, call) && call.arguments.some(({ value }) => value === operator.result));
  return pipe?.span[0] ?? span[0];
}

function isAt({ span }: CallEvent, [start, end]: Span): boolean {
  return span[0] === start && span[1] === end;
}

function isPipe(unit: FileUnit, { callee }: CallEvent): boolean {
  const value = unit.facts.values[callee];
  return value?.kind === 'member' && value.property === 'pipe';
}
