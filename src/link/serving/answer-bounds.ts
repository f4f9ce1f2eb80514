/** Calls that bound how long a server answers. */
import type { AnswerFacts } from '../../catalog/schema.ts';
import { argument, optionsArgument } from '../calls/arguments.ts';
import { calleeOf, type Callee } from '../calls/callee.ts';
import { calleeName } from '../calls/name.ts';
import { callsTo } from '../calls/search.ts';
import { durationOutcome } from '../deadlines/duration.ts';
import { optionAt } from '../library/option-path.ts';
import { once, type Program } from '../program/program.ts';
import { locate, type FileUnit } from '../program/unit.ts';
import type { AnswerBound } from '../program-facts.ts';
import type { CallRef } from '../values/abstract.ts';

/** The shortest of those that this call sets; undefined: none that is known. */
export function boundSetBy(program: Program, ref: CallRef): AnswerBound | undefined {
  const callee = calleeOf(program, ref);
  if (callee.is !== 'operation') return undefined;
  const times = (callee.operation.answers ?? []).flatMap((name) => millisecondsOf(program, ref, callee, callee.library.answers?.[name]) ?? []);
  return times.length === 0 ? undefined : { ms: Math.min(...times), what: calleeName(ref.unit, ref.call), location: locate(ref.unit, ref.call.span) };
}

function millisecondsOf(program: Program, ref: CallRef, callee: Extract<Callee, { is: 'operation' }>, facts: AnswerFacts | undefined): number | undefined {
  if (facts === undefined) return undefined;
  const { given, unit, off = [] } = facts;
  const value = 'argument' in given ? argument(program, ref, given.argument) : optionAt(program, optionsArgument(program, ref, callee.operation.options ?? 'any'), given.option);
  const outcome = value && durationOutcome(value, { path: '', unit, coverage: 'call', off });
  return outcome?.kind === 'set' ? outcome.ms : undefined;
}

/** Of the whole server: set where it is made, or by middleware for all paths. Those of single registrations are not among them. */
export function serverBoundsIn(program: Program, unit: FileUnit): readonly AnswerBound[] {
  return once<readonly AnswerBound[]>(program, 'server bounds', unit, [], () =>
    callsTo(program, unit, 'operation').flatMap((call) => {
      const callee = calleeOf(program, { unit, call });
      const isOwn = callee.is !== 'operation' || callee.operation.is === 'handler' || isOfSomePaths(program, unit, call.result);
      return isOwn ? [] : (boundSetBy(program, { unit, call }) ?? []);
    }),
  );
}

/** `app.get('/slow', timeout('30s'), handler)`, `app.use('/api', timeout('5s'))`. */
function isOfSomePaths(program: Program, unit: FileUnit, result: number): boolean {
  return unit.facts.calls.some((call) => {
    const at = call.arguments.findIndex(({ value }) => value === result);
    if (at < 0) return false;
    const callee = calleeOf(program, { unit, call });
    const forAll = call.arguments.length === 1 || (call.arguments.length === 2 && at === 1 && isEveryPath(program, { unit, call }));
    return callee.is === 'operation' && callee.operation.is === 'handler' && !forAll;
  });
}

/** `app.use('*', timeout(5000))`. */
function isEveryPath(program: Program, ref: CallRef): boolean {
  const path = argument(program, ref, 0);
  return path?.is === 'constant' && (path.value === '*' || path.value === '/*' || path.value === '/');
}
